import { expect, test } from "vitest";
import { addDays, type LocalDate, localDateOf } from "@/lib/dates";
import { attestClaim } from "@/lib/privacy/attest-claim";
import { listAttested } from "@/lib/privacy/list-attested";
import { warnOfOldPapers } from "@/lib/privacy/warn-of-old-papers";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const today = localDateOf(new Date());
const clause = "data-center";
const attest = (holdsUntil: LocalDate, more: { clause?: string; paper?: string } = {}) =>
  attestClaim(database.open("jobs", "operator"), {
    ...{ clause, paper: "Audit of the host", holdsUntil, ...more },
  });
const shown = () => listAttested(database.open("browsing"));

async function warnings(): Promise<string[]> {
  await warnOfOldPapers(database.open("jobs"));
  const { rows } = await database.owner.query(
    "SELECT detail FROM attention WHERE kind = 'papers_end' ORDER BY detail",
  );
  return rows.map(({ detail }) => detail);
}

test("P38: a claim that no test shows stands with the last paper that somebody checked, and says when that is too old", async () => {
  expect(await shown()).toEqual([{ clause, paper: null }]);
  expect(await warnings()).toEqual([]);
  await attest(addDays(today, -1));
  const paper = { name: "Audit of the host", checkedOn: today, holdsUntil: addDays(today, -1) };
  expect(await shown()).toEqual([{ clause, paper: { ...paper, isOld: true } }]);
  await attest(today, { paper: " Audit of the year " });
  expect(await shown()).toMatchObject([{ paper: { name: "Audit of the year", isOld: false } }]);
});

test("P38: a paper that counts for a month at most is put before a person, once", async () => {
  await attest(addDays(today, 31));
  expect(await warnings()).toEqual([]);
  await attest(addDays(today, 30));
  for (const _ of [1, 2]) expect(await warnings()).toEqual([`${clause} ${addDays(today, 30)}`]);
});

test("refusal: only what the policy lets a person check is attested, by a paper with a name, and by the operator", async () => {
  await expect(attest(today, { clause: "locked" })).rejects.toMatchObject({ code: "invalid" });
  await expect(attest(today, { paper: " " })).rejects.toMatchObject({ code: "invalid" });
  const input = { clause, paper: "Audit", holdsUntil: today };
  for (const purpose of ["browsing", "booking", "rights", "staff", "notices"] as const)
    await expect(attestClaim(database.open(purpose), input)).rejects.toThrow();
});
