import { z } from "zod";
import type { PricedQuote } from "@/lib/pricing/pricing";

const minor = z
  .string()
  .regex(/^-?\d+$/)
  .transform(BigInt);
const uuid = z.uuid();

const Snapshot = z.object({
  departureId: uuid,
  departureCode: z.string(),
  editionId: uuid,
  cancellationTermsId: uuid,
  bookingTermsId: uuid,
  pricedOn: z.iso.date(),
  currency: z.literal("USD"),
  party: z.object({
    rooms: z.array(z.object({ roomTypeId: uuid, adults: z.int(), children: z.int() })),
    extras: z.array(z.object({ extraId: uuid, quantity: z.int() })),
  }),
  adults: z.int(),
  children: z.int(),
  lines: z.array(
    z.object({
      kind: z.enum(["place", "single_supplement", "extra", "discount", "fee"]),
      text: z.string(),
      quantity: z.int(),
      unitMinor: minor,
      amountMinor: minor,
      taxMinor: minor,
    }),
  ),
  subtotalMinor: minor,
  tax: z.object({ name: z.string(), rate: z.int(), amountMinor: minor }),
  totalMinor: minor,
  code: z
    .object({ promotionId: uuid, code: z.string(), title: z.string(), limited: z.boolean() })
    .nullable(),
  schedule: z.array(
    z.object({
      kind: z.enum(["deposit", "balance", "full"]),
      amountMinor: minor,
      dueOn: z.iso.date(),
    }),
  ),
  units: z.array(z.object({ poolId: uuid, units: z.int() })),
});

/** A quote as JSON, amounts as text: what the traveller saw, word for word. */
export function writeSnapshot(quote: PricedQuote): string {
  return JSON.stringify(quote, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}

export function readSnapshot(json: unknown): PricedQuote {
  return Snapshot.parse(json);
}
