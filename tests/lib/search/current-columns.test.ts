import { afterEach, expect, test, vi } from "vitest";
import { clock } from "@/lib/clock";
import { currentColumns } from "@/lib/search/columns/current-columns";
import { useDatabase } from "@/tests/support/database";
import { smallDeparture } from "@/tests/support/small-departure";

const database = useDatabase();
const start = Date.now();
const after = (seconds: number) =>
  vi.spyOn(clock, "now").mockImplementation(() => new Date(start + seconds * 1000));

afterEach(() => vi.restoreAllMocks());

async function sell(): Promise<void> {
  const { id } = await smallDeparture(database.owner, 5);
  await database.owner.query(
    `WITH room AS (INSERT INTO room_type (id, departure_id, position, name, description, occupancy)
                   VALUES (gen_random_uuid(), $1, 0, 'Twin room', '', 2) RETURNING id)
     INSERT INTO rate_plan SELECT id, 'adult', 100000 FROM room`,
    [id],
  );
}

test("an index answers for ten seconds, is renewed behind the next answer, and after a minute before it", async () => {
  const ctx = database.open("browsing");
  const read = vi.spyOn(ctx.db, "$queryRaw");
  const size = async () => (await currentColumns(ctx)).code.length;

  after(0);
  await sell();
  expect(await size()).toBe(1);
  await sell();
  after(9);
  expect(await size()).toBe(1);
  expect(read).toHaveBeenCalledTimes(1);

  after(11);
  expect(await Promise.all([size(), size(), size()])).toEqual([1, 1, 1]);
  await vi.waitFor(async () => expect(await size()).toBe(2));
  // One statement a reading, so that its columns are of one moment, and one reading for all three.
  expect(read).toHaveBeenCalledTimes(2);

  await sell();
  after(80);
  expect(await Promise.all([size(), size()])).toEqual([3, 3]);
  expect(read).toHaveBeenCalledTimes(3);
});

test("while the database cannot be read, the old index answers", async () => {
  const ctx = database.open("browsing");
  await currentColumns(ctx);
  vi.spyOn(ctx.db, "$queryRaw").mockRejectedValue(new Error("cut off"));
  after(500);
  expect((await currentColumns(ctx)).code.length).toBe(3);
});
