import { expect, test } from "vitest";
import { listAttention } from "@/lib/context/list-attention";
import { checkRights } from "@/lib/privacy/check-rights";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test("P47: a row that allows what nobody allowed, or less than was allowed, is put before a person, once (I15)", async () => {
  const jobs = database.open("jobs");
  const personId = await collected(ann);
  expect(await checkRights(jobs)).toBe(0);
  expect(await listAttention(jobs)).toEqual([]);

  for (const perm of ["-1", "0"]) {
    await database.owner.query(`UPDATE vault.phone SET perm = ${perm} WHERE person_id = $1`, [
      personId,
    ]);
    expect(await checkRights(jobs)).toBe(1);
  }
  const matters = await listAttention(jobs);
  expect(matters.map(({ kind, detail }) => [kind, detail])).toEqual([
    ["rights_differ", "1 in phone"],
  ]);
});
