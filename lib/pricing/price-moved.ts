import type { DepartureFacts, TierFacts } from "@/lib/catalog/catalog";
import type { LocalDate } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { allocate } from "@/lib/money";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { keptFees, type Party, type PricedQuote, type QuoteLine } from "@/lib/pricing/pricing";
import { checkParty } from "@/lib/pricing/quote/check-party";
import { unitsOf } from "@/lib/pricing/quote/pool-units";

type Dates = {
  before: Pick<PricedQuote, "totalMinor" | "lines">;
  /** Of the terms as they were agreed to (rule 56). */
  tiers: readonly TierFacts[];
  from: LocalDate;
  to: LocalDate;
  /** The calendar day of the zone of the departure that was booked. */
  on: LocalDate;
};

/**
 * What travelling on another day costs: what the terms keep of a cancellation today, less what they would keep of one on the new date.
 * So nobody who moves first and cancels then pays less, or more, than who cancels at once, and while both days are far off it costs
 * nothing.
 */
export function moveFee({ before, tiers, from, to, on }: Dates): bigint {
  const { totalMinor } = before;
  const costs = (startsOn: LocalDate) =>
    cancellationFee({ totalMinor, tiers, startsOn, on, keptMinor: keptFees(before) });
  const more = costs(from) - costs(to);
  return more > 0n ? more : 0n;
}

type Input = {
  /** The departure that was booked, with the terms as they were agreed to. */
  from: DepartureFacts;
  to: DepartureFacts;
  before: PricedQuote;
  on: LocalDate;
};

/**
 * A price on another departure of the same vacation, with what the change costs by the terms that were agreed to (rule 53); pure.
 * @param today what the same party pays there today, where that is to be its price instead (rule 67).
 * @throws DomainError invalid where there are no such rooms or extras.
 */
export function priceMoved(input: Input & { today: PricedQuote | null }): {
  quote: PricedQuote;
  feeMinor: bigint;
} {
  const { from, to, before, on, today } = input;
  const { tiers } = from.cancellationTerms;
  const feeMinor = moveFee({ before, tiers, from: from.startsOn, to: to.startsOn, on });
  const price = today ? withKept(before, today) : before;
  return { feeMinor, quote: priceOn({ ...input, price, feeMinor }) };
}

/** Another price for the same party, which keeps what was kept of the old one, and the terms. */
function withKept(before: PricedQuote, { lines, tax, totalMinor }: PricedQuote): PricedQuote {
  const kept = before.lines.filter(({ kind }) => kind === "fee");
  const amountMinor = kept.reduce((sum, { taxMinor }) => sum + taxMinor, tax.amountMinor);
  return {
    ...{ ...before, code: null, lines: [...lines, ...kept], tax: { ...tax, amountMinor } },
    totalMinor: totalMinor + keptFees(before),
  };
}

/**
 * A price on another departure; pure. Every line, its tax and the terms stay as they were agreed to, and what the change costs is a line
 * more (rule 67). Rooms are those of the same name there.
 * @param price the old one, or another for the same party.
 * @throws DomainError invalid where there are no such rooms or extras.
 */
export function priceOn({
  from,
  to,
  before,
  price = before,
  on,
  feeMinor,
}: Input & { price?: PricedQuote; feeMinor: bigint }): PricedQuote {
  const party = checkParty(to, partyThere(from, to, before.party));
  const fee = feeMinor > 0n ? [feeLine(before, feeMinor)] : [];
  const taxMinor = fee.reduce((sum, line) => sum + line.taxMinor, price.tax.amountMinor);
  const totalMinor = price.totalMinor + feeMinor;
  return {
    ...{ ...price, party, lines: [...price.lines, ...fee], schedule: [], pricedOn: on },
    ...{ departureId: to.id, departureCode: to.code, editionId: to.editionId },
    ...{ totalMinor, subtotalMinor: totalMinor - taxMinor },
    tax: { ...price.tax, amountMinor: taxMinor },
    units: unitsOf(to, party),
  };
}

/** The same party, in the rooms of the same name. @throws DomainError invalid where there are none. */
export function partyThere(from: DepartureFacts, to: DepartureFacts, party: Party): Party {
  const rooms = party.rooms.map((room) => {
    const had = from.rooms.find(({ id }) => id === room.roomTypeId);
    const there = to.rooms.find(({ name }) => name === had?.name);
    if (!there) throw noSuchRoom();
    return { ...room, roomTypeId: there.id };
  });
  return { rooms, extras: party.extras };
}

function feeLine({ tax, totalMinor, lines }: PricedQuote, feeMinor: bigint): QuoteLine {
  const [taxMinor = 0n] = allocate(tax.amountMinor, [feeMinor, totalMinor - feeMinor]);
  const amountMinor = feeMinor - taxMinor;
  const number = lines.filter(({ kind }) => kind === "fee").length + 1;
  const text = `Fee for another date${number > 1 ? `, ${number}` : ""}`;
  return { kind: "fee", text, quantity: 1, unitMinor: amountMinor, amountMinor, taxMinor };
}

function noSuchRoom(): DomainError {
  const message = "This departure does not have the rooms that you booked.";
  return new DomainError("invalid", message, { departureCode: [message] });
}
