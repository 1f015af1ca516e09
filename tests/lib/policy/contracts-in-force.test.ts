import { expect, test } from "vitest";
import { contractsInForce } from "@/lib/policy/contracts-in-force";
import type { PolicyVersion, Statement } from "@/lib/policy/policy";
import { v1 } from "@/lib/policy/versions/v1";

const recipient = "processor:stripe";
const [clause] = v1.clauses;
const billing: Statement = {
  categories: ["user.behavior.purchase_history"],
  uses: ["essential.service.payment_processing"],
  recipients: [recipient],
  modes: ["disclose"],
  basis: "core",
  conditions: [],
  retention: "booking",
};

/** A version that hands Stripe these fields, if it does, under these conditions. */
function version(number: number, fields: readonly string[] | null, more: Partial<Statement> = {}) {
  if (!clause) throw new Error("Version 1 says nothing.");
  const [contract] = v1.disclosures.filter((one) => one.recipient === recipient);
  const given = { ...billing, ...more };
  const statements = fields ? [given] : [];
  return {
    ...{ ...v1, number, clauses: [{ ...clause, statements }] },
    disclosures: contract && fields ? [{ ...contract, fields }] : [],
  } satisfies PolicyVersion;
}

/** What may go to Stripe of what was collected under a version, while another is in force. */
function left(versions: readonly PolicyVersion[], inForce: number, under: number) {
  const found = contractsInForce(versions).filter(
    (row) => row.inForce === inForce && row.version === under,
  );
  return found.map(({ fields, gids, conditions }) => ({ fields, rights: gids.length, conditions }));
}

test("P4, P47: a field that a later version adds is not handed over of what was collected before", () => {
  const versions = [version(1, ["amount"]), version(2, ["amount", "currency"])];
  expect(left(versions, 2, 1)).toEqual([{ fields: ["amount"], rights: 1, conditions: [] }]);
  expect(left(versions, 2, 2)).toEqual([
    { fields: ["amount", "currency"], rights: 1, conditions: [] },
  ]);
});

test("P4 (I12): a field, or a recipient, that a later version leaves out is handed over no more", () => {
  const narrowed = [version(1, ["amount", "currency"]), version(2, ["amount"])];
  expect(left(narrowed, 1, 1)).toEqual([
    { fields: ["amount", "currency"], rights: 1, conditions: [] },
  ]);
  expect(left(narrowed, 2, 1)).toEqual([{ fields: ["amount"], rights: 1, conditions: [] }]);
  expect(left([version(1, ["amount"]), version(2, null)], 2, 1)).toEqual([]);
});

test("P46: what now takes a yes rests on no right without one, and a new condition is asked of all", () => {
  const asked = [version(1, ["amount"]), version(2, ["amount"], { basis: "permission" })];
  expect(left(asked, 2, 1)).toEqual([]);
  expect(left(asked, 2, 2)).toEqual([{ fields: ["amount"], rights: 0, conditions: [] }]);
  const stricter = [version(1, ["amount"]), version(2, ["amount"], { conditions: ["twoPerson"] })];
  expect(left(stricter, 2, 1)).toEqual([
    { fields: ["amount"], rights: 1, conditions: ["twoPerson"] },
  ]);
});
