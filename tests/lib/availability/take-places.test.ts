import { expect, test } from "vitest";
import { getHold } from "@/lib/availability/get-hold";
import { takePlaces } from "@/lib/availability/take-places";
import { Crowded } from "@/lib/db/patient-pool";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";
import { trials } from "@/tests/support/scale";
import { type SmallDeparture, smallDeparture } from "@/tests/support/small-departure";

const database = useDatabase();

function take(departure: SmallDeparture, units: Record<number, number>, idempotencyKey = newId()) {
  return takePlaces(database.open("booking"), {
    holdId: newId(),
    departureId: departure.id,
    quoteId: departure.quoteId,
    units: Object.entries(units).map(([at, n]) => ({
      poolId: departure.pools[Number(at)] ?? "",
      units: n,
    })),
    idempotencyKey,
  });
}

async function held(departure: SmallDeparture): Promise<number[]> {
  const { rows } = await database.owner.query(
    "SELECT held FROM inventory_pool WHERE departure_id = $1 ORDER BY id",
    [departure.id],
  );
  return rows.map((row) => row.held);
}

async function refusal(attempt: Promise<unknown>): Promise<string> {
  return await attempt.then(
    () => "taken",
    (error) => {
      if (error instanceof Crowded) return error.digest;
      return error instanceof DomainError ? error.code : String(error);
    },
  );
}

/** Puts holds of a departure past their time; the database's clock cannot be put forward. */
async function lapse(departure: SmallDeparture): Promise<void> {
  await database.owner.query(
    "UPDATE hold SET expires_at = now() - interval '1 second' WHERE departure_id = $1 AND status = 'active'",
    [departure.id],
  );
}

test("rule 2: of 20 parallel buyers of one place, one has it and 19 are told why not", async () => {
  const departure = await smallDeparture(database.owner, 1);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => refusal(take(departure, { 0: 1 }))),
  );
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "held_by_others")).toHaveLength(19);
});

// The calibration twin: what the guard is against. Reads, then writes, as a naive shop does, without the trigger.
test("rule 3: count-then-insert oversells 50 places", async () => {
  const departure = await smallDeparture(database.owner, 50);
  const [pool] = departure.pools;
  await database.owner.query("ALTER TABLE inventory_pool DISABLE TRIGGER inventory_pool_taken");
  const buy = async () => {
    const { rows } = await database.owner.query(
      "SELECT held, capacity FROM inventory_pool WHERE id = $1",
      [pool],
    );
    if (rows[0].held >= rows[0].capacity) return false;
    await database.owner.query("UPDATE inventory_pool SET held = held + 1 WHERE id = $1", [pool]);
    return true;
  };
  const bought = await Promise.all(Array.from({ length: 400 }, buy));
  expect(bought.filter(Boolean).length).toBeGreaterThan(50);
  await database.owner.query("UPDATE inventory_pool SET held = 0 WHERE id = $1", [pool]);
  await database.owner.query("ALTER TABLE inventory_pool ENABLE TRIGGER inventory_pool_taken");
});

const known = new Set(["taken", "held_by_others", "unavailable"]);

test("rules 1 and 3: 50 places, many buyers at once, 50 sold and none over", {
  timeout: 120_000,
}, async () => {
  const departure = await smallDeparture(database.owner, 50);
  const answers = await Promise.all(
    Array.from({ length: trials(400, 4_000) }, () => refusal(take(departure, { 0: 1 }))),
  );
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(50);
  // Whoever waits too long for a connection is told to try again.
  expect([...new Set(answers)]).toEqual(expect.arrayContaining(["taken", "held_by_others"]));
  expect(answers.filter((answer) => !known.has(answer))).toEqual([]);
  expect(await held(departure)).toEqual([50]);
});

test("rule 4: parties of several pools in every order, all of them or none, and no deadlock", {
  timeout: 120_000,
}, async () => {
  const departure = await smallDeparture(database.owner, 60, 20, 25);
  const parties = [{ 0: 2, 1: 2 }, { 2: 1, 0: 1 }, { 1: 1, 2: 1, 0: 2 }, { 0: 3 }];
  const answers = await Promise.all(
    Array.from({ length: trials(200, 2_000) }, async (_, at) => {
      const party: Record<number, number> = parties[at % parties.length] ?? {};
      return { party, answer: await refusal(take(departure, party)) };
    }),
  );
  const taken = answers.filter(({ answer }) => answer === "taken");
  const sum = (pool: number) => taken.reduce((n, { party }) => n + (party[pool] ?? 0), 0);
  expect(await held(departure)).toEqual([sum(0), sum(1), sum(2)]);
  expect(sum(0)).toBeLessThanOrEqual(60);
  expect(sum(1)).toBeLessThanOrEqual(20);
  expect(sum(2)).toBeLessThanOrEqual(25);
  expect(new Set(answers.map(({ answer }) => answer))).toEqual(
    new Set(["taken", "held_by_others"]),
  );
});

test("rule 4: two rooms of one pool in one request are added up", async () => {
  const departure = await smallDeparture(database.owner, 10, 3);
  const [, pool = ""] = departure.pools;
  const twice = takePlaces(database.open("booking"), {
    holdId: newId(),
    departureId: departure.id,
    quoteId: departure.quoteId,
    units: [
      { poolId: pool, units: 2 },
      { poolId: pool, units: 2 },
    ],
    idempotencyKey: newId(),
  });
  expect(await refusal(twice)).toBe("sold_out");
  expect(await held(departure)).toEqual([0, 0]);
});

test("rule 4: when one pool is full, nothing is taken of the others", async () => {
  const departure = await smallDeparture(database.owner, 10, 1);
  expect(await refusal(take(departure, { 0: 2, 1: 2 }))).toBe("sold_out");
  expect(await held(departure)).toEqual([0, 0]);
});

test("rule 6: a hold past its time does not count, though nobody has swept it", async () => {
  const departure = await smallDeparture(database.owner, 2);
  const { holdId } = await take(departure, { 0: 2 });
  expect(await refusal(take(departure, { 0: 1 }))).toBe("held_by_others");
  await lapse(departure);
  expect(await refusal(take(departure, { 0: 2 }))).toBe("taken");
  expect(await held(departure)).toEqual([2]);
  const ctx = database.open("booking");
  expect((await getHold(ctx, { holdId })).status).toBe("expired");
});

test("rule 6: places of many lapsed holds go to as many new buyers at once, and no more", async () => {
  const departure = await smallDeparture(database.owner, 12);
  await Promise.all(Array.from({ length: 12 }, () => take(departure, { 0: 1 })));
  await lapse(departure);
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => refusal(take(departure, { 0: 1 }))),
  );
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(12);
  expect(await held(departure)).toEqual([12]);
});

test("rule 13: sold out is another answer than held by others", async () => {
  const departure = await smallDeparture(database.owner, 2);
  expect(await refusal(take(departure, { 0: 3 }))).toBe("sold_out");
  await take(departure, { 0: 1 });
  expect(await refusal(take(departure, { 0: 2 }))).toBe("held_by_others");
});

test("rule 10: no places, none of a pool, fewer than none, or a flood: refused, and nothing changes", async () => {
  const departure = await smallDeparture(database.owner, 200);
  for (const units of [{}, { 0: 0 }, { 0: -1 }, { 0: 1.5 }, { 0: 1e9 }]) {
    expect(await refusal(take(departure, units))).toBe("invalid");
  }
  expect(await held(departure)).toEqual([0]);
});

test("a form that is sent twice, even at once, is one hold; with another choice it is refused", async () => {
  const departure = await smallDeparture(database.owner, 3);
  const key = newId();
  const both = await Promise.all([1, 2, 3].map(() => take(departure, { 0: 2 }, key)));
  expect(new Set(both.map(({ holdId }) => holdId)).size).toBe(1);
  expect(await held(departure)).toEqual([2]);
  expect(await refusal(take(departure, { 0: 1 }, key))).toBe("conflict");
});

test("nothing is sold after the cut-off, of a cancelled departure, or of another departure's pool", async () => {
  const departure = await smallDeparture(database.owner, 3);
  const other = await smallDeparture(database.owner, 3);
  const { owner } = database;
  expect(await refusal(take({ ...departure, pools: other.pools }, { 0: 1 }))).toBe("sold_out");
  await owner.query("UPDATE departure SET cutoff_at = now() - interval '1 second' WHERE id = $1", [
    departure.id,
  ]);
  expect(await refusal(take(departure, { 0: 1 }))).toBe("unavailable");
  await owner.query("UPDATE departure SET status = 'cancelled' WHERE id = $1", [other.id]);
  expect(await refusal(take(other, { 0: 1 }))).toBe("unavailable");
});

test("rules 1 and 15: the database refuses to oversell, and lets capacity be lowered below what is sold", async () => {
  const departure = await smallDeparture(database.owner, 3);
  const [pool] = departure.pools;
  const { owner } = database;
  await take(departure, { 0: 2 });
  await expect(
    owner.query("UPDATE inventory_pool SET held = held + 2 WHERE id = $1", [pool]),
  ).rejects.toMatchObject({ code: "23514" });
  await expect(
    owner.query("UPDATE inventory_pool SET held = -1 WHERE id = $1", [pool]),
  ).rejects.toMatchObject({ code: "23514" });
  await owner.query("UPDATE inventory_pool SET capacity = 1 WHERE id = $1", [pool]);
  expect(await refusal(take(departure, { 0: 1 }))).toBe("held_by_others");
  expect(await held(departure)).toEqual([2]);
});

test("rule 16: what a hold became is written down", async () => {
  const departure = await smallDeparture(database.owner, 1);
  const { holdId } = await take(departure, { 0: 1 });
  await lapse(departure);
  await take(departure, { 0: 1 });
  const { rows } = await database.owner.query(
    `SELECT "from", "to", actor FROM lifecycle_event WHERE entity_id = $1 ORDER BY id`,
    [holdId],
  );
  expect(rows).toEqual([
    { from: null, to: "active", actor: "visitor" },
    { from: "active", to: "expired", actor: "clock" },
  ]);
});
