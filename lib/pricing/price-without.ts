import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { LocalDate } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { allocate, portion } from "@/lib/money";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import type { PricedQuote, QuoteLine } from "@/lib/pricing/pricing";
import { type ChargeLine, chargeLines } from "@/lib/pricing/quote/charge-lines";
import { checkParty } from "@/lib/pricing/quote/check-party";
import { partyWithout } from "@/lib/pricing/quote/party-without";
import { unitsOf } from "@/lib/pricing/quote/pool-units";

type Input = {
  /** With the terms as they were agreed to (rule 56). */
  departure: DepartureFacts;
  before: PricedQuote;
  /** Which places, counted from 0 in the order of `seatsOf`. */
  without: readonly number[];
  /** The calendar day of the departure's zone. */
  on: LocalDate;
};

/**
 * What a price comes to when some of its travellers do not go; pure. What remains keeps the price that was agreed to, a room that is left
 * to one alone has its supplement, discounts shrink with what they were given on, and of the difference that is kept which the terms
 * say (rules 52 to 56, 67). Lines and taxes add up to the total.
 * @throws DomainError invalid where who remains cannot travel so; conflict where they would pay more than all did.
 */
export function priceWithout({ departure, before, without, on }: Input): {
  quote: PricedQuote;
  feeMinor: bigint;
} {
  const party = checkParty(departure, partyWithout(departure, before.party, without));
  const charges = atOldPrices(chargeLines(departure, party), before.lines);
  const discounts = discountsFor(charges, before.lines);
  const rest = [...taxed(charges, discounts, before.tax.rate), ...discounts];
  const kept = before.lines.filter(({ kind }) => kind === "fee");
  const lines = [...rest, ...kept];
  const lessMinor = before.totalMinor - grossOf(lines);
  if (lessMinor < 0n) throw dearer();
  const { tiers } = departure.cancellationTerms;
  const { startsOn } = departure;
  const feeMinor = cancellationFee({ totalMinor: lessMinor, tiers, startsOn, on });
  const taxLess = before.tax.amountMinor - taxOf(lines);
  const number = kept.length + 1;
  const fee = feeMinor > 0n ? [feeLine(number, { feeMinor, lessMinor, taxLess })] : [];
  const all = [...lines, ...fee];
  const [adults, children] = [countOf(party, "adults"), countOf(party, "children")];
  return {
    feeMinor,
    quote: {
      ...{ ...before, party, adults, children, lines: all, schedule: [] },
      ...{ pricedOn: on, subtotalMinor: netOf(all), totalMinor: grossOf(all) },
      tax: { ...before.tax, amountMinor: taxOf(all) },
      units: unitsOf(departure, party),
    },
  };
}

/** A kind of place by its words, however many there are of it. */
function keyOf({ kind, text }: { kind: string; text: string }): string {
  return `${kind} ${text.replace(/^\d+ (adult|child)\w* in /, "$1 in ")}`;
}

function atOldPrices(charges: ChargeLine[], before: readonly QuoteLine[]): ChargeLine[] {
  const old = new Map(before.map((line) => [keyOf(line), line.unitMinor]));
  return charges.map((line) => {
    const unitMinor = old.get(keyOf(line)) ?? line.unitMinor;
    return { ...line, unitMinor, amountMinor: unitMinor * BigInt(line.quantity) };
  });
}

const isDiscounted = ({ kind }: { kind: string }) =>
  kind === "place" || kind === "single_supplement";

/** Each discount's share of what it is still given on. */
function discountsFor(charges: ChargeLine[], before: readonly QuoteLine[]): QuoteLine[] {
  const baseBefore = netOf(before.filter(isDiscounted));
  const base = netOf(charges.filter(isDiscounted));
  return before.flatMap((line) => {
    if (line.kind !== "discount" || baseBefore === 0n) return [];
    const left = base < baseBefore ? [base, baseBefore - base] : [1n];
    const [share = 0n] = allocate(line.amountMinor, left);
    return share === 0n ? [] : [{ ...line, quantity: 1, unitMinor: share, amountMinor: share }];
  });
}

/** Each line taxed on what its share of the discounts leaves, and rounded by itself (rule 26). */
function taxed(charges: ChargeLine[], discounts: QuoteLine[], rate: number): QuoteLine[] {
  const weights = charges.map((line) => (isDiscounted(line) ? line.amountMinor : 0n));
  const shares = weights.some((weight) => weight > 0n) ? allocate(-netOf(discounts), weights) : [];
  return charges.map((line, at) => ({
    ...line,
    taxMinor: portion(line.amountMinor - (shares[at] ?? 0n), rate),
  }));
}

type Fee = { feeMinor: bigint; lessMinor: bigint; taxLess: bigint };

/** Of each change, and told apart. */
function feeLine(number: number, { feeMinor, lessMinor, taxLess }: Fee): QuoteLine {
  const [taxMinor = 0n] = allocate(taxLess, [feeMinor, lessMinor - feeMinor]);
  const amountMinor = feeMinor - taxMinor;
  const text = `Cancellation fee for who does not travel${number > 1 ? `, ${number}` : ""}`;
  return { kind: "fee", text, quantity: 1, unitMinor: amountMinor, amountMinor, taxMinor };
}

type Amount = { amountMinor: bigint };
const netOf = (lines: readonly Amount[]) =>
  lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
const taxOf = (lines: readonly { taxMinor: bigint }[]) =>
  lines.reduce((sum, { taxMinor }) => sum + taxMinor, 0n);
const grossOf = (lines: readonly (Amount & { taxMinor: bigint })[]) => netOf(lines) + taxOf(lines);

function countOf({ rooms }: PricedQuote["party"], who: "adults" | "children"): number {
  return rooms.reduce((sum, room) => sum + room[who], 0);
}

function dearer(): DomainError {
  return new DomainError(
    "conflict",
    "Whoever remains would pay more than all of you do now. Nothing was changed: please write to our support.",
  );
}
