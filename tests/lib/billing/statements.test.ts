import { expect, test } from "vitest";
import { ageReceivables } from "@/lib/billing/age-receivables";
import { checkStatement } from "@/lib/billing/check-statement";
import { getStatement } from "@/lib/billing/get-statement";
import { listStatements } from "@/lib/billing/list-statements";
import { runStatements } from "@/lib/billing/run-statements";
import { monthOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { ann } from "@/tests/lib/privacy/arrange";
import { type Owing, useLedger } from "@/tests/support/ledger";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const ledger = useLedger(shop);
const billing = () => database.open("billing");

const noon = (day: string) => new Date(`${day}T17:00:00Z`);
/** When the statements of November are made, and those of the months after it. */
const after = {
  november: noon("2026-12-01"),
  december: noon("2027-01-01"),
  january: noon("2027-02-01"),
  february: noon("2027-03-01"),
};

/** Somebody who was billed 500 in November, due on its 20th, paid 200, and has a bill of 900 to come. */
async function late(): Promise<Owing> {
  const owing = await ledger.customer(ann);
  await ledger.bill(owing, 50_000n, noon("2026-11-03"), "2026-11-20");
  await ledger.move(owing, "payment_received", 20_000n, noon("2026-11-21"));
  await ledger.bill(owing, 90_000n, noon("2026-11-29"), "2027-03-01");
  return owing;
}

const only = async (owing: Owing) => {
  const [statement] = await ledger.of(owing);
  if (!statement) throw new Error("There is no statement.");
  return statement;
};

test("rules 81, 82, 84 and 88: a statement is opening and movements, the next one begins where it ended, and what is late is told", async () => {
  const owing = await late();
  const quiet = await ledger.customer();
  await ledger.statements(after.november);
  expect(await ledger.of(owing)).toMatchObject([
    {
      ...{ month: "2026-11", opening: 0n, closing: 120_000n },
      lines: [50_000n, -20_000n, 90_000n],
      ageing: [90_000n, 30_000n, 0n, 0n, 0n],
    },
  ]);
  // Found late: paid in November, known in December.
  await ledger.move(owing, "payment_received", 30_000n, noon("2026-11-30"));
  await ledger.move(owing, "payment_received", 90_000n, noon("2026-12-15"));
  await ledger.statements(after.december);
  // Nothing moves and nothing is owed: there is none for January. Then something does.
  await ledger.statements(after.january);
  await ledger.move(owing, "payment_received", 1_000n, noon("2027-02-10"));
  await ledger.statements(after.february);
  expect(await ledger.of(owing)).toMatchObject([
    { month: "2026-11", closing: 120_000n },
    { month: "2026-12", opening: 120_000n, lines: [-30_000n, -90_000n], late: [true, false] },
    { month: "2027-02", opening: 0n, closing: -1_000n, ageing: [0n, 0n, 0n, 0n, 0n] },
  ]);
  expect(await ledger.of(quiet)).toEqual([]);
});

test("rule 85: what is overdue at an instant comes from the function that the statement has it from", async () => {
  const owing = await late();
  await ledger.statements(after.november);
  const { ageing, closing } = await only(owing);
  const at = new Date("2026-12-01T05:00:00Z");
  expect(await ageReceivables(billing(), { personIds: [owing.personId], at })).toEqual([
    { customerId: owing.customerId, currency: "USD", balanceMinor: closing, ageing },
  ]);
  const [later] = await ageReceivables(billing(), {
    ...{ personIds: [owing.personId], at: noon("2027-06-01") },
  });
  expect(later?.ageing).toEqual([0n, 0n, 0n, 0n, 120_000n]);
});

test("rule 86: again, for a month that is done, issues nothing, and a month that is not over is refused", async () => {
  const owing = await late();
  await ledger.statements(after.november);
  await ledger.move(owing, "payment_received", 500n, noon("2026-11-30"));
  await ledger.statements(after.november);
  await runStatements(billing(), { until: monthOf("2026-11-01") });
  expect(await ledger.of(owing)).toHaveLength(1);
  await expect(runStatements(billing(), { until: monthOf("2026-12-01") })).rejects.toMatchObject({
    code: "invalid",
  });
});

test("rule 82: whoever slept through months makes up for all of them, one after the other", async () => {
  const owing = await late();
  await ledger.statements(after.february);
  const [first, ...rest] = await ledger.of(owing);
  expect(first).toMatchObject({ month: "2026-11", closing: 120_000n });
  expect(rest.map(({ month, opening, ageing }) => [month, opening, ageing])).toEqual([
    ["2026-12", 120_000n, [90_000n, 0n, 30_000n, 0n, 0n]],
    ["2027-01", 120_000n, [90_000n, 0n, 0n, 30_000n, 0n]],
    ["2027-02", 120_000n, [90_000n, 0n, 0n, 0n, 30_000n]],
  ]);
});

test("rule 115: a stranger's statement, one that is none, and what is no id are the same answer", async () => {
  const [mine, other] = [await late(), await late()];
  await ledger.statements(after.november);
  const { id } = await only(other);
  const theirs = { personIds: [mine.personId] };
  for (const wrong of [id, newId(), "x", "../x"])
    await expect(getStatement(billing(), { ...theirs, id: wrong })).rejects.toMatchObject({
      code: "not_found",
    });
  expect(await listStatements(billing(), theirs)).toMatchObject([{ id: (await only(mine)).id }]);
});

test("a code confirms what stands on the paper and whether it is the newest, and names nobody; any other confirms nothing", async () => {
  const owing = await late();
  await ledger.statements(after.november);
  const { id, code } = await only(owing);
  const genuine = {
    ...{ code, month: "November 2026", owed: "$1,200.00 USD", latest: true },
    issuedOn: "Tue, Dec 1, 2026",
  };
  for (const typed of [code, code.toLowerCase(), code.replaceAll("-", " "), ` ${code} `])
    expect(await checkStatement(billing(), { code: typed })).toEqual(genuine);
  for (const wrong of ["", "x", id, "AAAA-AAAA-AAAA-AAAA", code.slice(0, -1), `${code}A`])
    expect(await checkStatement(billing(), { code: wrong })).toBeNull();
  await ledger.statements(after.december);
  expect(await checkStatement(billing(), { code })).toEqual({ ...genuine, latest: false });
  expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
});
