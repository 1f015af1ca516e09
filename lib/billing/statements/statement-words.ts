import type { PrintedStatement, PrintedSum } from "@/emails/documents/printed-statement";
import type { Party } from "@/lib/billing/invoicing/party";
import { lateness } from "@/lib/billing/lateness";
import type { Content } from "@/lib/billing/statements/content-hash";
import type { MovementKind, StatedLine } from "@/lib/billing/statements/state-account";
import { addDays, formatDate, formatMonth, localDateOf, monthOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

const movementWords = {
  charge: "Billed",
  payment: "Paid",
  credit: "Credited",
  refund: "Sent back to you",
} satisfies Record<MovementKind, string>;

/** A statement in words, from what is stored and nothing else: page, mail, PDF and letter are made of this (rules 83, 85). */
export function statementWords(statement: Content, party: Party | null): PrintedStatement {
  const { issuedAt, currency, closingMinor, ageing, bookings, code } = statement;
  const month = monthOf(statement.month);
  const parts = ageing.map((amount, at) => ({ amount, label: lateness[at]?.words ?? "" }));
  return {
    ...{ issuedAt, seller: "International Vacations, Inc", bookings: [...bookings], party },
    ...{ name: month.name, month: formatMonth(month) },
    period: `${formatDate(month.from)} to ${formatDate(month.to)}`,
    issuedOn: formatDate(localDateOf(issuedAt)),
    ...outcomeOf(closingMinor, ageing),
    sums: sumsOf(statement),
    movements: statement.lines.map(({ on, text, late, amountMinor }) => ({
      ...{ on: formatDate(on), amount: formatMoneyExact(amountMinor) },
      text: late ? `${text}, entered after that month was over` : text,
    })),
    ageing: parts
      .filter(({ amount }) => amount > 0n)
      .map(({ label, amount }) => ({ label, amount: formatMoneyExact(amount) })),
    closing: `${formatMoneyExact(closingMinor)} ${currency}`,
    ...{ code, checkUrl: `${env.APP_URL}${paths.check(code)}` },
    findBookingUrl: `${env.APP_URL}${paths.findBooking()}`,
    supportUrl: `${env.APP_URL}${paths.support()}`,
  };
}

function sumsOf({ month, lines, openingMinor, closingMinor }: Content): PrintedSum[] {
  const { from, to } = monthOf(month);
  const moved = (Object.keys(movementWords) as MovementKind[]).flatMap((kind) => {
    const amount = sum(lines.filter((line) => line.kind === kind));
    return amount === 0n ? [] : [{ label: movementWords[kind], amount: formatMoneyExact(amount) }];
  });
  return [
    {
      label: `Owed at the end of ${formatDate(addDays(from, -1))}`,
      amount: formatMoneyExact(openingMinor),
    },
    ...moved,
    {
      ...{ label: `Owed at the end of ${formatDate(to)}`, amount: formatMoneyExact(closingMinor) },
      strong: true,
    },
  ];
}

function sum(lines: readonly StatedLine[]): bigint {
  return lines.reduce((all, { amountMinor }) => all + amountMinor, 0n);
}

/** Who owes nothing is asked for nothing (rule 88). */
function outcomeOf(closingMinor: bigint, ageing: readonly bigint[]) {
  if (closingMinor <= 0n) return nothingOwed(closingMinor);
  const owed = formatMoneyExact(closingMinor);
  const [notDue = 0n] = ageing;
  const late = closingMinor - notDue;
  const how = late === closingMinor ? "All of it" : `${formatMoneyExact(late)} of it`;
  return {
    ...{ outcome: `You owe ${owed}.`, short: `${owed} to pay` },
    advice:
      late === 0n
        ? "None of it is late: each bill says by when it is due. You pay on the page of your booking."
        : `${how} is overdue. Please pay that now, on the page of your booking.`,
  };
}

function nothingOwed(closingMinor: bigint) {
  if (closingMinor === 0n)
    return {
      outcome: "You owe nothing.",
      short: "nothing to pay",
      advice: "Nothing is to be done.",
    };
  const held = formatMoneyExact(-closingMinor);
  return {
    outcome: `You owe nothing, and we hold ${held} of yours.`,
    short: "nothing to pay",
    advice: "It counts toward what we bill you next, or goes back to you. Nothing is to be done.",
  };
}
