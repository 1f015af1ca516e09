import { expect, test } from "vitest";
import { figureWords } from "@/components/privacy/figure-words";
import { v1 } from "@/lib/policy/versions/v1";

const counted = {
  egress: { mailsThisMonth: 1204, paymentsThisMonth: 0, refusals: null, recallsUnanswered: null },
  ledgers: [
    { ledger: "look", entries: null },
    { ledger: "erasure", entries: 31n },
  ],
  seal: { day: "2026-11-28" as const, number: 12_345n, hash: "" },
};

test("P21: what was counted stands beside its clause, and of fewer than ten people no number does", () => {
  expect(figureWords(counted)).toMatchObject({
    mail: "Mails sent this month: 1,204.",
    stripe: "Payments and refunds sent to Stripe this month: 0.",
    "ours-alone": "Handing something over was refused: fewer than 10 times so far.",
    "one-task": "Looks at somebody’s facts, each on record: fewer than 10.",
    "correct-or-remove": "Removals so far: 31.",
    "your-choice": "Answers to new uses so far: fewer than 10.",
    "nothing-lost": "Seals on our records so far: 12,345.",
  });
});

test("a figure belongs to a clause that there is", () => {
  const clauses = v1.clauses.map(({ id }) => id);
  expect(Object.keys(figureWords(counted)).filter((id) => !clauses.includes(id))).toEqual([]);
  expect(figureWords({ ...counted, seal: null })).not.toHaveProperty("nothing-lost");
});
