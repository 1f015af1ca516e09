import type { EgressFigures, LedgerCount, SealHead } from "@/lib/privacy/privacy";

type Counted = { egress: EgressFigures; ledgers: readonly LedgerCount[]; seal: SealHead | null };

/** What was counted, in a sentence for the clause that it belongs to. A figure of fewer than ten people comes as null (P21). */
export function figureWords({ egress, ledgers, seal }: Counted): Readonly<Record<string, string>> {
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
    ...(seal && { "nothing-lost": `Seals on our records so far: ${count(seal.number)}.` }),
  };
}

function count(number: number | bigint | null): string {
  return number === null ? "fewer than 10" : number.toLocaleString("en-US");
}
