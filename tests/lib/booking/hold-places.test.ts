import { expect, test } from "vitest";
import { getCheckout } from "@/lib/booking/get-checkout";
import { holdPlaces } from "@/lib/booking/hold-places";
import { HoldPlacesInput } from "@/lib/booking/schema";
import { newId } from "@/lib/ids";
import { partyOf } from "@/tests/support/catalogue";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const hold = (input: Parameters<typeof holdPlaces>[1]) =>
  holdPlaces(database.open("booking"), input);

const taken = (departureId: string) =>
  shop.one("SELECT held FROM inventory_pool WHERE departure_id = $1 AND name = 'Places'", [
    departureId,
  ]);

async function limitedCode(maxUses: number): Promise<string> {
  const code = `T${newId().slice(0, 8).toUpperCase()}`;
  await database.owner.query(
    `INSERT INTO promotion (id, code, title, fixed_minor, starts_at, ends_at, max_uses)
     VALUES (gen_random_uuid(), $1, 'Test code', 1000, now() - interval '1 day', now() + interval '1 day', $2)`,
    [code, maxUses],
  );
  return code;
}

test("rule 2: of many at once for the last place one gets it, and the others are told so", async () => {
  const departure = await shop.catalogue.departure(120, 1);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => hold(partyOf(departure, 1))),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason.code).toBe("held_by_others");
  expect(await taken(departure.id)).toBe(1);
});

test("rule 13: booked out is another answer than held by others", async () => {
  const departure = await shop.catalogue.departure(120, 0);
  await expect(hold(partyOf(departure, 1))).rejects.toMatchObject({ code: "sold_out" });
});

test("the same form, twice or at once, is one hold and one use of its code", async () => {
  const departure = await shop.catalogue.departure(120, 40);
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const code = await limitedCode(5);
    const before = Number(await taken(departure.id));
    const input = { ...partyOf(departure, 1), code };
    const tokens = await Promise.all([1, 2, 3].map(() => hold(input)));
    tokens.push(await hold(input));
    expect(new Set(tokens.map(({ holdToken }) => holdToken)).size).toBe(1);
    expect(
      (await getCheckout(database.open("booking"), tokens[0] ?? { holdToken: "" })).state,
    ).toBe("open");
    expect(await taken(departure.id)).toBe(before + 1);
    expect(await shop.one("SELECT used FROM promotion WHERE code = $1", [code])).toBe(1);
  }
});

test("rule 29: a limited code is honoured no more often than it may be, however many use it at once", async () => {
  const departure = await shop.catalogue.departure(120, 20);
  const code = await limitedCode(2);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => hold({ ...partyOf(departure, 1), code })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({
        code: "invalid",
        fields: { code: [expect.any(String)] },
      });
  expect(await taken(departure.id)).toBe(2);
});

test("rule 10: nobody, too many, or what is not offered is refused, and nothing is held", async () => {
  const departure = await shop.catalogue.departure(120, 20);
  const { roomTypeId } = departure;
  const party = partyOf(departure, 1);
  const wrong = [
    { ...party, rooms: [] },
    { ...party, rooms: [{ roomTypeId, adults: 0, children: 0 }] },
    { ...party, rooms: [{ roomTypeId, adults: -1, children: 2 }] },
    { ...party, rooms: [{ roomTypeId, adults: 99, children: 0 }] },
    { ...party, rooms: Array.from({ length: 9 }, () => ({ roomTypeId, adults: 2, children: 0 })) },
    { ...party, rooms: [{ roomTypeId: newId(), adults: 1, children: 0 }] },
    { ...party, extras: [{ extraId: newId(), quantity: 1 }] },
    { ...party, code: "NO-SUCH-CODE" },
    { ...party, code: "\u0000" },
  ];
  for (const input of wrong) await expect(hold(input)).rejects.toMatchObject({ code: "invalid" });
  for (const departureCode of ["NO-SUCH", "", "\u0000", "'; DROP TABLE hold; --", "é"])
    await expect(hold({ ...party, departureCode })).rejects.toMatchObject({ code: "not_found" });
  expect(await taken(departure.id)).toBe(0);
});

test("past its cut-off a departure is not sold", async () => {
  const departure = await shop.catalogue.departure(120);
  const cutoff = await shop.one("SELECT cutoff_at FROM departure WHERE id = $1", [departure.id]);
  const set = (at: unknown) =>
    database.owner.query("UPDATE departure SET cutoff_at = $2 WHERE id = $1", [departure.id, at]);
  await set(new Date());
  await expect(hold(partyOf(departure, 1))).rejects.toMatchObject({ code: "unavailable" });
  await set(cutoff);
  await hold(partyOf(departure, 1));
});

test("rule 24: a form says who goes, and never what it costs", () => {
  const party = { departureCode: "A", rooms: [], idempotencyKey: newId() };
  expect(HoldPlacesInput.safeParse(party).success).toBe(true);
  for (const more of [{ price: "1" }, { totalMinor: "1" }, { quoteId: newId() }, { units: [] }])
    expect(HoldPlacesInput.safeParse({ ...party, ...more }).success).toBe(false);
});

test("rule 24: a price that changes meanwhile changes nothing for a living hold", async () => {
  const { holdToken, departure } = await shop.held();
  const before = await getCheckout(database.open("booking"), { holdToken });
  await database.owner.query(
    "UPDATE rate_plan SET price_minor = price_minor + 1000 WHERE room_type_id = $1",
    [departure.roomTypeId],
  );
  const after = await getCheckout(database.open("booking"), { holdToken });
  expect(after.quote.totalMinor).toBe(before.quote.totalMinor);
});

test("rule 57: one booking is of one departure, so that no other day moves its deadline", async () => {
  const [first, second] = [
    await shop.catalogue.departure(120),
    await shop.catalogue.departure(150),
  ];
  const party = partyOf(first, 2);
  const both = { ...party, rooms: [...party.rooms, ...partyOf(second, 2).rooms] };
  await expect(hold(both)).rejects.toMatchObject({ code: "invalid" });
  expect([await taken(first.id), await taken(second.id)]).toEqual([0, 0]);
});
