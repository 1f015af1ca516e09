import { expect, test } from "vitest";
import { getStatement } from "@/lib/billing/get-statement";
import { makeFaxCover } from "@/lib/billing/make-fax-cover";
import { makeStatementLetter } from "@/lib/billing/make-statement-letter";
import { writeCallScript } from "@/lib/billing/write-call-script";
import { newId } from "@/lib/ids";
import { papers } from "@/lib/worker/papers";
import { ann } from "@/tests/lib/privacy/arrange";
import { useLedger } from "@/tests/support/ledger";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const ledger = useLedger(shop);
const billing = () => shop.database.open("billing");

type Known = Parameters<typeof ledger.customer>[0];

/** The statement of somebody who owes 500, all of it late. */
async function stated(values: Known) {
  const [one] = await allStated([values]);
  return one ?? { id: "", personIds: [] };
}

async function allStated(people: readonly Known[]) {
  const owing = await Promise.all(people.map((values) => ledger.customer(values)));
  for (const one of owing)
    await ledger.bill(one, 50_000n, new Date("2026-11-03T17:00:00Z"), "2026-11-20");
  await ledger.statements(new Date("2026-12-01T17:00:00Z"));
  const statements = await Promise.all(owing.map((one) => ledger.of(one)));
  return statements.map(([statement], at) => ({
    ...{ id: statement?.id ?? "", personIds: [owing[at]?.personId ?? ""] },
  }));
}

test("rules 83 and 85: letter, fax cover and phone script come of the stored statement, and are the same each time", async () => {
  const { id, personIds } = await stated(ann);
  const [letter, cover, script] = [
    await makeStatementLetter(billing(), { id }),
    await makeFaxCover(billing(), { id }),
    await writeCallScript(billing(), { id }),
  ];
  const words = await getStatement(billing(), { id, personIds });
  expect(script?.say).toEqual(expect.arrayContaining([words.outcome, words.advice]));
  expect(JSON.stringify(script)).toContain(words.code);
  for (const paper of [letter, cover]) {
    const source = paper?.toString("latin1") ?? "";
    expect(source).toContain("statement for November 2026)");
    expect(source).toContain("/Lang (en-US)");
    expect(source).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile|URI)\b/);
  }
  expect((await makeStatementLetter(billing(), { id }))?.equals(letter ?? Buffer.of())).toBe(true);
  expect((await makeFaxCover(billing(), { id }))?.equals(cover ?? Buffer.of())).toBe(true);
});

test("nothing of money is said before it is clear who listens", async () => {
  const { id } = await stated(ann);
  const script = await writeCallScript(billing(), { id });
  expect(script?.before.join(" ")).toContain(`Ask for ${ann.name.given} ${ann.name.surname}.`);
  expect(script?.before.join(" ")).not.toMatch(/\$|owe|overdue/);
  expect(script?.say.at(0)).not.toMatch(/\$/);
});

test("rule 104: where it is not known to whom, there is no letter, no fax and no call", async () => {
  const [nameless, named] = await allStated([{ email: "bo@example.com" }, { name: ann.name }]);
  for (const none of [nameless?.id ?? "", newId()]) {
    expect(await makeStatementLetter(billing(), { id: none })).toBeNull();
    expect(await makeFaxCover(billing(), { id: none })).toBeNull();
    expect(await writeCallScript(billing(), { id: none })).toBeNull();
  }
  const id = named?.id ?? "";
  expect(await makeStatementLetter(billing(), { id })).toBeNull();
  expect(await makeFaxCover(billing(), { id })).not.toBeNull();
});

test("P43: who booked finds the statements, on paper, in a copy of everything; who only travels finds none", async () => {
  const { payment } = await shop.received();
  await shop.work();
  const month = 32 * 86_400_000;
  await ledger.statements(new Date(Date.now() + month));
  const namesOf = async (how: string) =>
    (await papers.make(`${how} ${payment.booking_id}`)).map(({ filename }) => filename);
  expect(await namesOf("booked")).toContainEqual(
    expect.stringMatching(/^statement-\d{4}-\d\d\.pdf$/),
  );
  expect((await namesOf("travels")).join(" ")).not.toContain("statement");
});
