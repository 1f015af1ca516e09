import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Order, Tally } from "@/tests/races/oversell/order";
import { useCatalogue } from "@/tests/support/catalogue";
import { useDatabase } from "@/tests/support/database";
import { forkProgram, hear } from "@/tests/support/fork-program";
import { trials } from "@/tests/support/scale";

vi.setConfig({ testTimeout: 600_000 });
const database = useDatabase("catalogue");
const catalogue = useCatalogue(database);

const places = 50;
const processes = trials(2, 4);
const attempts = trials(400, 10_000);
let buyers: ChildProcess[] = [];
/** How long it takes without the guard, and without prices. */
let unguarded = 0;

beforeAll(async () => {
  buyers = Array.from({ length: processes }, () =>
    forkProgram(new URL("./oversell/buyers.ts", import.meta.url)),
  );
  await Promise.all(buyers.map(hear));
});
afterAll(async () => {
  await Promise.all(
    buyers.map(async (child) => {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    }),
  );
});

/** All attempts, over several processes that begin at the same time: what was sold and answered, and how long it took. */
async function race(how: Order["how"]) {
  const departure = await catalogue.departure(90, places);
  const { rows } = await database.owner.query(
    `SELECT id FROM room_type WHERE departure_id = $1 AND occupancy >= 2 AND single_supplement IS NOT NULL`,
    [departure.id],
  );
  const order: Order = {
    how,
    departureCode: departure.code,
    departureId: departure.id,
    roomTypeId: rows[0].id,
    attempts: attempts / processes,
  };
  const begun = performance.now();
  const tallies = await Promise.all(
    buyers.map(async (child) => {
      child.send(order);
      return Tally.parse(await hear(child));
    }),
  );
  return { departure, seconds: (performance.now() - begun) / 1000, ...add(tallies) };
}

function add(tallies: Tally[]): Tally {
  const total: Tally = { sold: 0, answers: {} };
  for (const { sold, answers } of tallies) {
    total.sold += sold;
    for (const [answer, times] of Object.entries(answers))
      total.answers[answer] = (total.answers[answer] ?? 0) + times;
  }
  return total;
}

// Calibration: the same buyers in the same processes, the guard taken away.
test("without the lock, counting first and inserting then oversells", async () => {
  await database.owner.query("CREATE TABLE unguarded_sale (units int NOT NULL)");
  const { sold, seconds } = await race("count_then_insert");
  unguarded = seconds;
  expect(sold).toBeGreaterThan(places);
});

test("rules 1 to 4: exactly as many places are sold as there are, and everybody else is told so", async () => {
  const { departure, sold, answers, seconds } = await race("verb");
  // Who would wait for longer than a form may take is asked to try again: a refusal in words, and nothing was changed.
  const { sold: bought = 0, sold_out = 0, held_by_others = 0, unavailable = 0, ...other } = answers;
  expect(other).toEqual({});
  expect(sold).toBe(places);
  expect(bought + sold_out + held_by_others + unavailable).toBe(attempts);
  const { rows } = await database.owner.query(
    "SELECT booked, held FROM inventory_pool WHERE departure_id = $1 AND name = 'Places'",
    [departure.id],
  );
  expect(rows).toEqual([{ booked: places, held: 0 }]);
  // Rule 2 without a queue that people wait in: measured against two bare statements an attempt, on the same machine.
  expect(seconds).toBeLessThan(unguarded * 20);
});
