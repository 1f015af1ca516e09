import type { DepartureFacts } from "@/lib/catalog/catalog";
import { daysBetween, type LocalDate } from "@/lib/dates";
import { allocate, portion } from "@/lib/money";
import type { Party, PricedQuote, QuoteLine } from "@/lib/pricing/pricing";
import { type ChargeLine, chargeLines } from "@/lib/pricing/quote/charge-lines";
import { checkParty } from "@/lib/pricing/quote/check-party";
import { type Discount, discountsOn, type Promotion } from "@/lib/pricing/quote/discounts";
import { paymentSchedule } from "@/lib/pricing/quote/payment-schedule";
import { unitsOf } from "@/lib/pricing/quote/pool-units";

/**
 * The price of a party on a departure, in every detail; pure. Discounts come off places and supplements, not off extras.
 * @param today the calendar day in the departure's zone
 * @param kept lines whose places and supplements stay as they were, for the same rooms
 * @throws DomainError invalid, beside the field
 */
export function priceParty(
  departure: DepartureFacts,
  asked: Party,
  promotions: readonly Promotion[],
  today: LocalDate,
  kept?: readonly QuoteLine[],
): PricedQuote {
  const party = checkParty(departure, asked);
  const charges = keepRooms(chargeLines(departure, party), kept);
  const base = sum(charges.filter(isDiscounted));
  const daysAhead = daysBetween(today, departure.startsOn);
  const discounts = discountsOn(base, promotions, daysAhead);
  const lines = [...taxed(charges, discounts, departure.taxRate), ...discounts.map(discountLine)];
  const subtotalMinor = sum(lines);
  const taxMinor = lines.reduce((total, { taxMinor: one }) => total + one, 0n);
  const totalMinor = subtotalMinor + taxMinor;
  const coded = discounts.find(({ promotion }) => promotion.code !== null)?.promotion;
  return {
    departureId: departure.id,
    departureCode: departure.code,
    editionId: departure.editionId,
    cancellationTermsId: departure.cancellationTerms.id,
    bookingTermsId: departure.bookingTerms.id,
    pricedOn: today,
    currency: "USD",
    party,
    adults: party.rooms.reduce((total, { adults }) => total + adults, 0),
    children: party.rooms.reduce((total, { children }) => total + children, 0),
    lines,
    subtotalMinor,
    tax: { name: departure.taxName, rate: departure.taxRate, amountMinor: taxMinor },
    totalMinor,
    code: coded?.code
      ? {
          promotionId: coded.id,
          code: coded.code,
          title: coded.title,
          limited: coded.limited,
        }
      : null,
    schedule: paymentSchedule(totalMinor, departure, today),
    units: unitsOf(departure, party),
  };
}

/** Each line taxed on what its share of the discounts leaves, and rounded by itself (rule 26): no line and no sum is negative. */
function taxed(charges: ChargeLine[], discounts: Discount[], taxRate: number): QuoteLine[] {
  const weights = charges.map((line) => (isDiscounted(line) ? line.amountMinor : 0n));
  const anyWeight = weights.some((weight) => weight > 0n);
  const shares = anyWeight ? allocate(sum(discounts), weights) : [];
  return charges.map((line, at) => ({
    ...line,
    taxMinor: portion(line.amountMinor - (shares[at] ?? 0n), taxRate),
  }));
}

function keepRooms(charges: ChargeLine[], kept: readonly QuoteLine[] | undefined): ChargeLine[] {
  if (!kept) return charges;
  const rooms = kept.flatMap(({ kind, text, quantity, unitMinor, amountMinor }) =>
    kind === "place" || kind === "single_supplement"
      ? [{ kind, text, quantity, unitMinor, amountMinor }]
      : [],
  );
  return [...rooms, ...charges.filter(({ kind }) => kind === "extra")];
}

function isDiscounted({ kind }: ChargeLine): boolean {
  return kind !== "extra";
}

function discountLine({ promotion, amountMinor }: Discount): QuoteLine {
  const text = promotion.code ? `${promotion.title} (${promotion.code})` : promotion.title;
  return {
    ...{ kind: "discount", text, quantity: 1, taxMinor: 0n },
    ...{ unitMinor: -amountMinor, amountMinor: -amountMinor },
  };
}

function sum(lines: readonly { amountMinor: bigint }[]): bigint {
  return lines.reduce((total, { amountMinor }) => total + amountMinor, 0n);
}
