import type { HouseEntryKind } from "@/lib/billing/entries";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError } from "@/lib/errors";

type Part = {
  /** Of the form, or the payment's: taken twice it is taken once. */
  id: string;
  unmatchedId: string;
  kind: "matched" | "sent_back" | "not_honored";
  amountMinor: bigint;
  currency: string;
  /** Of the check or the transfer by which it went back. */
  number?: string;
  /** The day of the business on which it counts. */
  at: Date;
  /** The employee who recorded it, where no employee takes it. */
  by?: string;
};

const entryOf = {
  matched: "unmatched_matched",
  sent_back: "unmatched_sent_back",
  not_honored: "unmatched_not_honored",
} as const satisfies Record<Part["kind"], HouseEntryKind>;

/**
 * Takes a part of what waits without a home, as far as there is so much of it, in the caller's transaction: our books owe it to nobody
 * unknown any more. What was matched is posted for its booking after this, as any check or transfer.
 * @throws DomainError conflict where somebody was quicker, and less is left.
 */
export async function takeUnmatched(ctx: Context, part: Part): Promise<void> {
  const { id, unmatchedId, kind, amountMinor, currency, number = null, at, by = ctx.actor } = part;
  const { count } = await ctx.db.unmatchedMoney.updateMany({
    where: { id: unmatchedId, leftMinor: { gte: amountMinor } },
    data: { leftMinor: { decrement: amountMinor } },
  });
  if (count === 0)
    throw new DomainError("conflict", "Less of it is left than you saw. Nothing was done twice.");
  await ctx.db.unmatchedPart.createMany({
    data: [{ id, unmatchedId, kind, amountMinor, number, by, at: clock.now() }],
  });
  const change = { entity: "unmatched_money", entityId: unmatchedId, from: "waits" } as const;
  await record(ctx, { ...change, to: kind, ...(number ? { why: number } : {}) });
  await postEntry(ctx, {
    ...{ kind: entryOf[kind], sourceId: id, customerId: null, bookingId: null },
    ...{ debit: "unmatched_money", credit: "bank", amountMinor, currency, at },
  });
}
