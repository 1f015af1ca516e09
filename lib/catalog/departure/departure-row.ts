import { z } from "zod";
import { type DepartureFacts, type Region, regions } from "@/lib/catalog/catalog";

const minor = z.string().transform(BigInt);
const uuid = z.uuid();

const Room = z.object({
  id: uuid,
  name: z.string(),
  description: z.string(),
  occupancy: z.int().positive(),
  singleSupplementMinor: minor.nullable(),
  adultMinor: minor,
  childMinor: minor.nullable(),
  uses: z.array(z.object({ poolId: uuid, units: z.int().positive() })).min(1),
});

const Extra = z.object({
  id: uuid,
  name: z.string(),
  description: z.string(),
  priceMinor: minor,
  per: z.enum(["traveller", "booking"]),
  poolId: uuid.nullable(),
});

const Tier = z.object({ daysBefore: z.int(), rate: z.int(), fixedMinor: minor });
const Terms = z.object({ id: uuid, name: z.string(), version: z.string(), text: z.string() });

const Departure = z.object({
  id: uuid,
  code: z.string(),
  edition_id: uuid,
  starts_on: z.iso.date(),
  ends_on: z.iso.date(),
  time_zone: z.string(),
  cutoff_at: z.coerce.date(),
  status: z.enum(["scheduled", "guaranteed", "cancelled", "departed", "completed"]),
  balance_due_days: z.int(),
  deposit_rate: z.int(),
  instalments: z.int(),
  minimum_travellers: z.int(),
  decision_on: z.iso.date(),
  tax_rate: z.int(),
  tax_name: z.string(),
  cancellation_terms_id: uuid,
  booking_terms_id: uuid,
});

const Row = z.object({
  departure: Departure,
  onSale: z.boolean(),
  vacation: z.object({
    slug: z.string(),
    title: z.string(),
    region: z.custom<Region>((value) => Object.hasOwn(regions, String(value))),
    countries: z.array(z.string()),
    nights: z.int(),
    minimumAge: z.int(),
  }),
  rooms: z.array(Room).nullable(),
  extras: z.array(Extra).nullable(),
  terms: z.array(Terms),
  tiers: z.array(Tier).nullable(),
});

/** What the database sent as JSON, checked: amounts travel as text, since JSON has no bigint. */
export function readDeparture(json: unknown): DepartureFacts {
  const { departure, terms, tiers, rooms, extras, ...rest } = Row.parse(json);
  const termsOf = (id: string) => Terms.parse(terms.find((one) => one.id === id));
  return {
    ...rest,
    id: departure.id,
    code: departure.code,
    editionId: departure.edition_id,
    startsOn: departure.starts_on,
    endsOn: departure.ends_on,
    timeZone: departure.time_zone,
    cutoffAt: departure.cutoff_at,
    status: departure.status,
    balanceDueDays: departure.balance_due_days,
    depositRate: departure.deposit_rate,
    instalments: departure.instalments,
    minimumTravellers: departure.minimum_travellers,
    decisionOn: departure.decision_on,
    taxRate: departure.tax_rate,
    taxName: departure.tax_name,
    rooms: rooms ?? [],
    extras: extras ?? [],
    cancellationTerms: { ...termsOf(departure.cancellation_terms_id), tiers: tiers ?? [] },
    bookingTerms: { ...termsOf(departure.booking_terms_id), tiers: [] },
  };
}
