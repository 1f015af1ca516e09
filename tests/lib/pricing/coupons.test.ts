import { expect, test } from "vitest";
import { releaseHold } from "@/lib/availability/release-hold";
import { takePlaces } from "@/lib/availability/take-places";
import { newId } from "@/lib/ids";
import { findPromotions } from "@/lib/pricing/quote/find-promotions";
import { redeemCoupon } from "@/lib/pricing/redeem-coupon";
import { releaseCoupon } from "@/lib/pricing/release-coupon";
import { reserveCoupon } from "@/lib/pricing/reserve-coupon";
import { useDatabase } from "@/tests/support/database";
import { trials } from "@/tests/support/scale";
import { type SmallDeparture, smallDeparture } from "@/tests/support/small-departure";

const database = useDatabase();
const booking = () => database.open("booking");

async function promotionOf(maxUses: number | null, more = "") {
  const id = newId();
  const code = `C-${id.slice(0, 8).toUpperCase()}`;
  await database.owner.query(
    `INSERT INTO promotion (id, code, title, rate, starts_at, ends_at, max_uses)
     VALUES ($1, $2, 'A code', 500, now() - interval '1 day', now() + interval '1 day', $3)`,
    [id, code, maxUses],
  );
  if (more) await database.owner.query(`UPDATE promotion SET ${more} WHERE id = $1`, [id]);
  return { promotionId: id, code };
}

async function holdOf(departure: SmallDeparture): Promise<{ holdId: string }> {
  return await takePlaces(booking(), {
    ...{ holdId: newId(), departureId: departure.id, quoteId: departure.quoteId },
    units: [{ poolId: departure.pools[0] ?? "", units: 1 }],
    idempotencyKey: newId(),
  });
}

async function used(promotionId: string): Promise<number> {
  const { rows } = await database.owner.query("SELECT used FROM promotion WHERE id = $1", [
    promotionId,
  ]);
  return rows[0].used;
}

function find(code: string, more: { holdId?: string; daysAhead?: number } = {}) {
  return findPromotions(database.open("booking"), {
    ...{ code, holdId: more.holdId ?? null, daysAhead: more.daysAhead ?? 100 },
  });
}

// The calibration twin: counting the uses and then adding one goes over the limit.
test("rule 29: count-then-insert uses a code more often than it may be", async () => {
  const { promotionId } = await promotionOf(5);
  const { owner } = database;
  const naive = async () => {
    const count = "SELECT count(*)::int AS n FROM coupon_use WHERE promotion_id = $1";
    if ((await owner.query(count, [promotionId])).rows[0].n >= 5) return;
    await owner.query("INSERT INTO coupon_use VALUES ($1, $2, 'reserved')", [newId(), promotionId]);
  };
  await Promise.all(Array.from({ length: 40 }, naive));
  const { rows } = await owner.query(
    "DELETE FROM coupon_use WHERE promotion_id = $1 RETURNING hold_id",
    [promotionId],
  );
  expect(rows.length).toBeGreaterThan(5);
});

test("rule 29: many at once use a limited code as often as it may be", async () => {
  const { promotionId } = await promotionOf(5);
  const departure = await smallDeparture(database.owner, 500);
  const holds = await Promise.all(Array.from({ length: trials(60, 400) }, () => holdOf(departure)));
  const answers = await Promise.allSettled(
    holds.map((hold) => reserveCoupon(booking(), { ...hold, promotionId })),
  );
  const refused = answers.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(answers.length - refused.length).toBe(5);
  expect(new Set(refused.map(({ code, fields }) => `${code}: ${fields.code}`))).toEqual(
    new Set(["invalid: This code has been used as often as it can be."]),
  );
  expect(await used(promotionId)).toBe(5);
});

test("rule 30: an ended hold gives its use back, released or lapsed, swept or not", async () => {
  const { promotionId, code } = await promotionOf(1);
  const departure = await smallDeparture(database.owner, 5);
  const [first, second, third] = [
    await holdOf(departure),
    await holdOf(departure),
    await holdOf(departure),
  ];
  await reserveCoupon(booking(), { ...first, promotionId });
  await expect(reserveCoupon(booking(), { ...second, promotionId })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(find(code)).rejects.toMatchObject({ fields: { code: [expect.any(String)] } });
  expect(await find(code, first)).toHaveLength(1);

  await releaseHold(booking(), first);
  expect(await find(code)).toHaveLength(1);
  await reserveCoupon(booking(), { ...second, promotionId });
  await database.owner.query(
    "UPDATE hold SET expires_at = now() - interval '1 second' WHERE id = $1",
    [second.holdId],
  );
  await reserveCoupon(booking(), { ...third, promotionId });
  expect(await used(promotionId)).toBe(1);
});

test("rules 30 and 31: reserved twice and released twice, at once and again, it counts once", async () => {
  const { promotionId } = await promotionOf(3);
  const hold = await holdOf(await smallDeparture(database.owner, 5));
  await Promise.all([1, 2, 3].map(() => reserveCoupon(booking(), { ...hold, promotionId })));
  await reserveCoupon(booking(), { ...hold, promotionId });
  expect(await used(promotionId)).toBe(1);
  await Promise.all([1, 2, 3].map(() => releaseCoupon(booking(), hold)));
  expect(await used(promotionId)).toBe(0);
  await reserveCoupon(booking(), { ...hold, promotionId });
  await redeemCoupon(booking(), hold);
  await redeemCoupon(booking(), hold);
  expect(await used(promotionId)).toBe(1);
});

test("another code takes the place of the one before", async () => {
  const [one, other] = [await promotionOf(3), await promotionOf(null)];
  const hold = await holdOf(await smallDeparture(database.owner, 5));
  await reserveCoupon(booking(), { ...hold, promotionId: one.promotionId });
  await reserveCoupon(booking(), { ...hold, promotionId: other.promotionId });
  expect([await used(one.promotionId), await used(other.promotionId)]).toEqual([0, 1]);
});

test("a use that a booking redeemed does not come back by itself", async () => {
  const { promotionId, code } = await promotionOf(1);
  const hold = await holdOf(await smallDeparture(database.owner, 5));
  await reserveCoupon(booking(), { ...hold, promotionId });
  await redeemCoupon(booking(), hold);
  await releaseHold(booking(), hold);
  await expect(find(code)).rejects.toMatchObject({ code: "invalid" });
});

test("a code is known in any case, and whatever else is typed is told at the field", async () => {
  const { code } = await promotionOf(null);
  expect(await find(` ${code.toLowerCase()} `)).toMatchObject([{ code, limited: false }]);
  const over = await promotionOf(null, "ends_at = now() - interval '1 second'");
  const early = await promotionOf(null, "starts_at = now() + interval '1 hour'");
  const ahead = await promotionOf(null, "min_days_ahead = 200");
  const say = (typed: string) =>
    find(typed).then(
      () => "",
      ({ fields }) => fields.code[0],
    );
  expect(await say(over.code)).toBe("This code is no longer valid.");
  expect(await say(early.code)).toBe("This code is not valid yet.");
  expect(await say(ahead.code)).toBe("This code is for departures at least 200 days away.");
  for (const typed of ["NOSUCH", "'; DROP TABLE promotion", "\u0000", "é".repeat(10_000), "💸"]) {
    expect(await say(typed)).toBe("We do not know this code.");
  }
  expect(await find("  ")).toEqual([]);
});
