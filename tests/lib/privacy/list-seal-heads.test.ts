import { expect, test } from "vitest";
import { addDays, endOfDay, type LocalDate, localDateOf, startOfDay } from "@/lib/dates";
import { listSealHeads } from "@/lib/privacy/list-seal-heads";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const today = localDateOf(new Date());

/** Links with nothing on them, each sealed at an instant. */
async function sealedAt(...instants: Date[]): Promise<void> {
  for (const at of instants)
    await database.owner.query(
      `INSERT INTO seal (number, from_tx, until_tx, entries, previous, hash, sealed_at)
       SELECT number + 1, until_tx, until_tx, 1, hash, sha256(hash), $1 FROM seal ORDER BY number DESC LIMIT 1`,
      [at],
    );
}

test("P37: a day of the business begins and ends where its people live, whatever the hour it is looked at", async () => {
  const day = (before: number): LocalDate => addDays(today, -before);
  const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);
  await sealedAt(
    ...[startOfDay(day(3)), hours(startOfDay(day(3)), 23)],
    ...[startOfDay(day(2)), hours(startOfDay(day(2)), 15)],
    new Date(endOfDay(day(1)).getTime() - 1000),
  );
  const heads = await listSealHeads(database.open("browsing"), { days: 4 });
  expect(heads.filter((head) => head.day < today).map(({ day, number }) => [day, number])).toEqual([
    [day(1), 5n],
    [day(2), 4n],
    [day(3), 2n],
  ]);
});
