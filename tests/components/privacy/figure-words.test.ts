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
  attested: [{ clause: "data-center", paper: null }],
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

test("P38: what a person checks says which paper shows it, and that it is too old, or that there is none", () => {
  const said = (paper: { isOld: boolean } | null) => {
    const dated = {
      name: "Audit of the host",
      checkedOn: "2026-11-02",
      holdsUntil: "2027-11-02",
    } as const;
    const attested = [{ clause: "data-center", paper: paper && { ...dated, ...paper } }];
    return figureWords({ ...counted, attested })["data-center"];
  };
  expect(said(null)).toMatch(/^No papers are on record/);
  expect(said({ isOld: false })).toBe(
    "On record: “Audit of the host”, checked on Mon, Nov 2, 2026. It counts until Tue, Nov 2, 2027.",
  );
  expect(said({ isOld: true })).toMatch(
    /^The papers are too old: .* counted until Tue, Nov 2, 2027\.$/,
  );
});

test("a figure belongs to a clause that there is", () => {
  const clauses = v1.clauses.map(({ id }) => id);
  expect(Object.keys(figureWords(counted)).filter((id) => !clauses.includes(id))).toEqual([]);
  expect(figureWords({ ...counted, seal: null })).not.toHaveProperty("nothing-lost");
});
