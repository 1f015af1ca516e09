import { expect, test } from "vitest";
import { convertHold } from "@/lib/availability/convert-hold";
import { expireHolds } from "@/lib/availability/expire-holds";
import { extendHold } from "@/lib/availability/extend-hold";
import { getHold } from "@/lib/availability/get-hold";
import { releaseHold } from "@/lib/availability/release-hold";
import { retakePlaces } from "@/lib/availability/retake-places";
import { startPaying } from "@/lib/availability/start-paying";
import { stopPaying } from "@/lib/availability/stop-paying";
import { takePlaces } from "@/lib/availability/take-places";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";
import { type SmallDeparture, smallDeparture } from "@/tests/support/small-departure";

const database = useDatabase();
const booking = () => database.open("booking");

async function holdOf(departure: SmallDeparture, units = 1): Promise<{ holdId: string }> {
  return await takePlaces(booking(), {
    holdId: newId(),
    departureId: departure.id,
    quoteId: departure.quoteId,
    units: departure.pools.map((poolId) => ({ poolId, units })),
    idempotencyKey: newId(),
  });
}

/** So many minutes pass for a hold: its times move back by as much. */
async function pass({ holdId }: { holdId: string }, minutes: number): Promise<void> {
  await database.owner.query(
    `UPDATE hold SET created_at = created_at - $2 * interval '1 minute', expires_at = expires_at - $2 * interval '1 minute',
                     hard_limit_at = hard_limit_at - $2 * interval '1 minute' WHERE id = $1`,
    [holdId, minutes],
  );
}

async function counts(departure: SmallDeparture): Promise<{ held: number; booked: number }[]> {
  const { rows } = await database.owner.query(
    "SELECT held, booked FROM inventory_pool WHERE departure_id = $1 ORDER BY id",
    [departure.id],
  );
  return rows;
}

test("rule 7: 15 minutes, and 5 more ten times, up to 65 from the first", async () => {
  const hold = await holdOf(await smallDeparture(database.owner, 1));
  const { createdAt } = await getHold(booking(), hold);
  const minutes = async () =>
    Math.round(
      ((await getHold(booking(), hold)).expiresAt.getTime() - createdAt.getTime()) / 60_000,
    );
  expect(await minutes()).toBe(15);
  for (let press = 1; press <= 10; press += 1) {
    expect((await getHold(booking(), hold)).canExtend).toBe(true);
    await extendHold(booking(), hold);
    expect(await minutes()).toBe(15 + 5 * press);
  }
  expect((await getHold(booking(), hold)).canExtend).toBe(false);
  await expect(extendHold(booking(), hold)).rejects.toMatchObject({ code: "too_many" });
  expect(await minutes()).toBe(65);
});

test("rule 7: ten presses at once never pass the limit, and a lapsed hold is not lengthened", async () => {
  const hold = await holdOf(await smallDeparture(database.owner, 1));
  const presses = Array.from({ length: 14 }, () => extendHold(booking(), hold));
  const answers = await Promise.allSettled(presses);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  await pass(hold, 66);
  expect(await getHold(booking(), hold)).toMatchObject({ lapsed: true, secondsLeft: 0 });
  await expect(extendHold(booking(), hold)).rejects.toMatchObject({ code: "lapsed" });
});

test("rule 6: while it is being paid a hold does not lapse", async () => {
  const departure = await smallDeparture(database.owner, 1);
  const hold = await holdOf(departure);
  expect(await startPaying(booking(), hold)).toBe(true);
  await pass(hold, 200);
  await expireHolds(booking());
  expect(await getHold(booking(), hold)).toMatchObject({ status: "paying", lapsed: false });
  await expect(holdOf(departure)).rejects.toMatchObject({ code: "held_by_others" });
  expect(await startPaying(booking(), hold)).toBe(false);
  await expect(extendHold(booking(), hold)).rejects.toMatchObject({ code: "conflict" });
});

test("of two payments at once, one starts; of a lapsed hold, none", async () => {
  const departure = await smallDeparture(database.owner, 2);
  const hold = await holdOf(departure);
  const both = await Promise.all([startPaying(booking(), hold), startPaying(booking(), hold)]);
  expect(both.sort()).toEqual([false, true]);
  const late = await holdOf(departure);
  await pass(late, 15);
  await expect(startPaying(booking(), late)).rejects.toMatchObject({ code: "lapsed" });
});

test.each([
  { spent: 2, minutesLeft: 13 },
  { spent: 14, minutesLeft: 10 },
  { spent: 44, minutesLeft: 10 },
  { spent: 70, minutesLeft: 5 },
])("rule 12: back from Stripe after $spent minutes, $minutesLeft are left", async (given) => {
  const hold = await holdOf(await smallDeparture(database.owner, 1));
  await startPaying(booking(), hold);
  await pass(hold, given.spent);
  const back = await stopPaying(booking(), hold);
  expect(back.status).toBe("active");
  expect(Math.round(back.secondsLeft / 60)).toBe(given.minutesLeft);
  expect(await stopPaying(booking(), hold)).toMatchObject({ expiresAt: back.expiresAt });
});

test("rule 12: who comes back 10 minutes past the hard limit finds the hold lapsed", async () => {
  const hold = await holdOf(await smallDeparture(database.owner, 1));
  await startPaying(booking(), hold);
  await pass(hold, 76);
  expect(await stopPaying(booking(), hold)).toMatchObject({ status: "active", lapsed: true });
});

test("rule 16: released twice, at once and again, the places come back once", async () => {
  const departure = await smallDeparture(database.owner, 5, 5);
  const hold = await holdOf(departure, 2);
  await holdOf(departure, 1);
  await Promise.all([1, 2, 3].map(() => releaseHold(booking(), hold)));
  await releaseHold(booking(), hold);
  expect(await counts(departure)).toEqual([
    { held: 1, booked: 0 },
    { held: 1, booked: 0 },
  ]);
  expect((await getHold(booking(), hold)).status).toBe("released");
});

test("rule 36: converted twice, at once and again, the places are booked once", async () => {
  const departure = await smallDeparture(database.owner, 5);
  const hold = await holdOf(departure, 2);
  await startPaying(booking(), hold);
  await Promise.all([1, 2, 3].map(() => convertHold(booking(), hold)));
  await convertHold(booking(), hold);
  await releaseHold(booking(), hold);
  expect(await counts(departure)).toEqual([{ held: 0, booked: 2 }]);
});

test("converting and expiring race, and the places are booked or free, never both", async () => {
  const departure = await smallDeparture(database.owner, 40);
  const holds = await Promise.all(Array.from({ length: 20 }, () => holdOf(departure, 2)));
  await Promise.all(holds.map((hold) => pass(hold, 15)));
  const converted = await Promise.allSettled(
    holds.flatMap((hold) => [convertHold(booking(), hold), expireHolds(booking())]),
  );
  const booked = await Promise.all(
    holds.map(async (hold) => (await getHold(booking(), hold)).status === "converted"),
  );
  expect(await counts(departure)).toEqual([{ held: 0, booked: 2 * booked.filter(Boolean).length }]);
  const refused = converted.filter(({ status }) => status === "rejected").length;
  expect(refused).toBe(booked.filter((one) => !one).length);
});

test("rule 37: late money takes the same places again where they are free, all pools or none", async () => {
  const departure = await smallDeparture(database.owner, 3, 3);
  const hold = await holdOf(departure, 2);
  await pass(hold, 15);
  await expireHolds(booking());
  await expect(convertHold(booking(), hold)).rejects.toMatchObject({ code: "lapsed" });

  const again = await Promise.all(
    [1, 2].map(() => retakePlaces(booking(), { ...hold, as: "paying", quoteId: null })),
  );
  expect(again.map(({ status }) => status)).toEqual(["paying", "paying"]);
  await convertHold(booking(), hold);
  expect(await counts(departure)).toEqual([
    { held: 0, booked: 2 },
    { held: 0, booked: 2 },
  ]);
});

test("rule 37: where the places are gone, late money takes none of them", async () => {
  const departure = await smallDeparture(database.owner, 3, 3);
  const hold = await holdOf(departure, 2);
  await pass(hold, 15);
  const other = await holdOf(departure, 2);
  const retake = () => retakePlaces(booking(), { ...hold, as: "paying", quoteId: null });
  await expect(retake()).rejects.toMatchObject({ code: "held_by_others" });
  await convertHold(booking(), other);
  await expect(retake()).rejects.toMatchObject({ code: "sold_out" });
  expect((await getHold(booking(), hold)).status).toBe("expired");
});

test("a form that is sent late takes its places again, for 15 minutes", async () => {
  const departure = await smallDeparture(database.owner, 3);
  const hold = await holdOf(departure, 2);
  await extendHold(booking(), hold);
  await pass(hold, 25);
  const again = await retakePlaces(booking(), {
    ...hold,
    as: "active",
    quoteId: departure.quoteId,
  });
  expect(again).toMatchObject({ status: "active", lapsed: false, renewals: 0 });
  expect(Math.round(again.secondsLeft / 60)).toBe(15);
  expect(await counts(departure)).toEqual([{ held: 2, booked: 0 }]);
});

test("the sweeper ends what has lapsed, and nothing twice", async () => {
  const departure = await smallDeparture(database.owner, 9);
  const holds = [
    await holdOf(departure, 2),
    await holdOf(departure, 3),
    await holdOf(departure, 1),
  ];
  for (const hold of holds.slice(0, 2)) await pass(hold, 15);
  await expireHolds(booking(), holds[0]);
  expect(await counts(departure)).toEqual([{ held: 4, booked: 0 }]);
  await Promise.all([1, 2, 3].map(() => expireHolds(booking())));
  expect(await counts(departure)).toEqual([{ held: 1, booked: 0 }]);
});

test("a hold that is not there is not found", async () => {
  for (const verb of [getHold, extendHold, startPaying, stopPaying, convertHold]) {
    await expect(verb(booking(), { holdId: newId() })).rejects.toMatchObject({ code: "not_found" });
  }
});
