import { type MetCondition, toldDays } from "@/lib/billing/collection";
import type { Debt } from "@/lib/billing/handing/read-debt";
import { addDays, formatDate, localDateOf } from "@/lib/dates";

/** What each printed condition is called at the desk, and how it stands with a debt. */
export function conditionLine(condition: string, debt: Debt, met: boolean): MetCondition {
  const [about = condition, least = ""] = condition.split(">=");
  const line = lines[about];
  if (!line) return { words: condition, met, now: met ? "So it is" : "Not so" };
  return { words: line.words(least), met, now: line.now(debt) };
}

type Line = { words: (least: string) => string; now: (debt: Debt) => string };

const lines: Readonly<Record<string, Line>> = {
  overdueDays: {
    words: (least) => `At least ${least} days overdue`,
    now: ({ lateDays, openMinor }) => (openMinor > 0n ? `${lateDays} days` : "Nothing is open"),
  },
  noticesDelivered: {
    words: (least) => `At least ${least} overdue notices have arrived`,
    now: ({ delivered }) => `${delivered} shown to have arrived`,
  },
  noDispute: {
    words: () => "Nobody disputes it",
    now: ({ contested }) => (contested ? "A bill of its booking is disputed" : "No dispute"),
  },
  noPromiseToPay: {
    words: () => "No promise or pause is running",
    now: ({ waits }) => (waits ? "One is running" : "None is running"),
  },
  twoPerson: {
    words: () => "Two of us have agreed",
    now: ({ handover }) => (handover ? "Agreed" : "Not agreed"),
  },
  toldFirst: {
    words: () => `Who owes it was told ${toldDays} days before`,
    now: ({ handover }) => toldWords(handover),
  },
};

function toldWords(handover: Debt["handover"]): string {
  if (!handover) return "Told once it is agreed";
  if (!handover.toldAt) return "Nothing has gone out yet";
  const on = localDateOf(handover.toldAt);
  return `Told ${formatDate(on)}, so from ${formatDate(addDays(on, toldDays))} on`;
}
