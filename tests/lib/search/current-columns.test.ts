// alone: the index is kept by its module.
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

test("the free places are read again behind the next answer after ten seconds, and everything after a minute", async () => {
  const ctx = database.open("browsing");
  const read = vi.spyOn(ctx.db, "$queryRaw");
  const size = async () => (await currentColumns(ctx)).code.length;
  const free = async () => [...(await currentColumns(ctx)).free];

  after(0);
  await sell();
  expect(await free()).toEqual([5]);
  await sell();
  await database.owner.query("UPDATE inventory_pool SET booked = 2");
  after(9);
  expect(await free()).toEqual([5]);
  expect(read).toHaveBeenCalledTimes(1);

  after(11);
  expect(await Promise.all([free(), free(), free()])).toEqual([[5], [5], [5]]);
  await vi.waitFor(async () => expect(await free()).toEqual([3]));
  expect(await size()).toBe(1);
  // One statement a reading, so that its columns are of one moment, and one reading for all three.
  expect(read).toHaveBeenCalledTimes(2);

  await database.owner.query("UPDATE inventory_pool SET booked = 0");
  after(22);
  await free();
  await vi.waitFor(async () => expect(await free()).toEqual([5]));

  await sell();
  after(85);
  expect(await Promise.all([size(), size()])).toEqual([3, 3]);
  expect(read).toHaveBeenCalledTimes(4);
});

test("while the database cannot be read, the old index answers", async () => {
  const ctx = database.open("browsing");
  await currentColumns(ctx);
  vi.spyOn(ctx.db, "$queryRaw").mockRejectedValue(new Error("cut off"));
  after(500);
  expect((await currentColumns(ctx)).code.length).toBe(3);
});
