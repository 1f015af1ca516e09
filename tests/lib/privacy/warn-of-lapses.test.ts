import { expect, test } from "vitest";
import { attestRecipient } from "@/lib/privacy/attest-recipient";
import { warnOfLapses } from "@/lib/privacy/warn-of-lapses";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const jobs = () => database.open("jobs", "owner");

async function warnings(): Promise<string[]> {
  await warnOfLapses(jobs());
  const { rows } = await database.owner.query(
    "SELECT detail FROM attention WHERE kind = 'undertaking_ends' ORDER BY detail",
  );
  return rows.map(({ detail }) => detail);
}

test("P23: an undertaking that ends within a month is put before a person, once, and until it is renewed", async () => {
  expect(await warnings()).toEqual([]);
  const attest = (expiresOn: string) =>
    attestRecipient(jobs(), { recipient: "processor:stripe", expiresOn, recallDays: null });
  await attest("2020-01-01");
  expect(await warnings()).toEqual(["processor:stripe 2020-01-01"]);
  expect(await warnings()).toEqual(["processor:stripe 2020-01-01"]);
  await attest("2099-01-01");
  await database.owner.query("DELETE FROM attention");
  expect(await warnings()).toEqual([]);
});

test("no purpose but the worker's says what somebody has undertaken", async () => {
  const input = { recipient: "processor:stripe", expiresOn: "2099-01-01", recallDays: null };
  for (const purpose of ["browsing", "booking", "payment", "notices", "rights"] as const)
    await expect(attestRecipient(database.open(purpose), input)).rejects.toThrow();
});
