import { formatDate } from "@/lib/dates";
import type { Attested, EgressFigures, LedgerCount, SealHead } from "@/lib/privacy/privacy";

type Counted = {
  egress: EgressFigures;
  ledgers: readonly LedgerCount[];
  seal: SealHead | null;
  /** Of what is checked by a person, clause by clause: the last paper. */
  attested: readonly Attested[];
};

/**
 * What was counted, or is on record, in a sentence for the clause that it belongs to. A figure of fewer than ten people comes as
 * null (P21).
 */
export function figureWords({
  egress,
  ledgers,
  seal,
  attested,
}: Counted): Readonly<Record<string, string>> {
  const written = (name: string) =>
    count(ledgers.find(({ ledger }) => ledger === name)?.entries ?? null);
  return {
    "ours-alone": `Handing something over was refused: ${count(egress.refusals)} times so far.`,
    stripe: `Payments and refunds sent to Stripe this month: ${count(egress.paymentsThisMonth)}.`,
    mail: `Mails sent this month: ${count(egress.mailsThisMonth)}.`,
    "for-that-service-only": `Requests to delete that were not answered in time: ${count(egress.recallsUnanswered)}.`,
    "one-task": `Looks at somebody’s facts, each on record: ${written("look")}.`,
    "correct-or-remove": `Removals so far: ${written("erasure")}.`,
    "your-choice": `Answers to new uses so far: ${written("choice")}.`,
    ...Object.fromEntries(attested.map((one) => [one.clause, paperWords(one)])),
    ...(seal && { "nothing-lost": `Seals on our records so far: ${count(seal.number)}.` }),
  };
}

function paperWords({ paper }: Attested): string {
  if (!paper) return "No papers are on record here yet, so take this as not shown.";
  const { name, checkedOn, holdsUntil, isOld } = paper;
  const seen = `“${name}”, checked on ${formatDate(checkedOn)}`;
  return isOld
    ? `The papers are too old: ${seen}, counted until ${formatDate(holdsUntil)}.`
    : `On record: ${seen}. It counts until ${formatDate(holdsUntil)}.`;
}

function count(number: number | bigint | null): string {
  return number === null ? "fewer than 10" : number.toLocaleString("en-US");
}
