import { expect, test } from "vitest";
import { takePlaces } from "@/lib/availability/take-places";
import { placesPool, regions, themes } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import { getVacation } from "@/lib/catalog/get-vacation";
import { listVacations } from "@/lib/catalog/list-vacations";
import { newId } from "@/lib/ids";
import { getQuote } from "@/lib/pricing/get-quote";
import { quoteParty } from "@/lib/pricing/quote-party";
import { saveQuote } from "@/lib/pricing/save-quote";
import { listDepartures } from "@/lib/search/list-departures";
import { loadVacations } from "@/prisma/seed/load-vacations";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase("catalogue");
const browsing = () => database.open("browsing");

test("every vacation of the catalogue can be read, with its itinerary and its departures", async () => {
  const slugs = (await listVacations(browsing())).map(({ slug }) => slug);
  const seeded = await loadVacations();
  expect(slugs).toEqual(seeded.map(({ slug }) => slug).sort());
  for (const { slug, days, title } of seeded) {
    const vacation = await getVacation(browsing(), slug);
    expect(vacation).toMatchObject({ title, nights: days.length - 1 });
    expect(vacation.edition.days.map(({ day, place }) => [day, place])).toEqual(
      days.map(({ place }, at) => [at + 1, place]),
    );
    expect(Object.keys(regions)).toContain(vacation.region);
    expect(vacation.themes.every((theme) => theme in themes)).toBe(true);
    const departures = await listDepartures(browsing(), vacation.id);
    expect(departures.length, slug).toBeGreaterThan(3);
    expect(departures.map(({ startsOn }) => startsOn)).toEqual(
      departures.map(({ startsOn }) => startsOn).sort(),
    );
  }
});

test("a departure has its rooms, prices, extras and terms, and each room a pool (rule 5)", async () => {
  const vacation = await getVacation(browsing(), "norwegian-fjords");
  const [row] = await listDepartures(browsing(), vacation.id);
  const departure = await getDeparture(browsing(), row?.code ?? "");
  expect(departure).toMatchObject({
    vacation: { slug: "norwegian-fjords", countries: ["NO"] },
    startsOn: row?.startsOn,
    onSale: true,
    taxRate: 0,
    bookingTerms: { tiers: [] },
  });
  expect(departure.rooms.map(({ name }) => name)).toEqual([
    "Twin room",
    "Double room",
    "Single room",
  ]);
  expect(departure.rooms.every(({ uses }) => uses.length > 0)).toBe(true);
  expect(departure.rooms[0]?.adultMinor).toBe(row?.priceFromMinor);
  expect(departure.extras.map(({ poolId }) => poolId !== null)).toEqual([false, true, true, true]);
  const days = departure.cancellationTerms.tiers.map(({ daysBefore }) => daysBefore);
  expect(days).toEqual([...days].sort((a, b) => b - a));
});

test("rule 5: a room that takes of no pool is not offered", async () => {
  const code = await anyCode("iceland-ring");
  const before = await getDeparture(browsing(), code);
  await database.owner.query("DELETE FROM pool_use WHERE room_type_id = $1", [before.rooms[0]?.id]);
  const after = await getDeparture(browsing(), code);
  expect(after.rooms.map(({ id }) => id)).toEqual(before.rooms.slice(1).map(({ id }) => id));
});

test("past its cut-off a departure is found and not on sale", async () => {
  const code = await anyCode("serengeti");
  await database.owner.query(
    "UPDATE departure SET cutoff_at = now() - interval '1 second' WHERE code = $1",
    [code],
  );
  expect((await getDeparture(browsing(), code)).onSale).toBe(false);
});

test("what is not there, is a draft, or was never an address is not found", async () => {
  const code = await anyCode("tuscan-hills");
  await database.owner.query("UPDATE vacation SET status = 'draft' WHERE slug = 'tuscan-hills'");
  for (const wrong of [code, "NOSUCH-270612", "", "\u0000", "x".repeat(10_000), "NORF-270612'"]) {
    await expect(getDeparture(browsing(), wrong)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const wrong of ["tuscan-hills", "atlantis", "", "\u0000", "Norwegian-Fjords", "é"]) {
    await expect(getVacation(browsing(), wrong)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("a departure goes when we said so or when as many are booked as it needs", async () => {
  const vacation = await getVacation(browsing(), "venice-and-the-lagoon");
  const rows = await listDepartures(browsing(), vacation.id);
  const needy = rows.find(({ goes }) => !goes.guaranteed);
  expect(rows.some(({ goes }) => goes.guaranteed)).toBe(true);
  const departure = await getDeparture(browsing(), needy?.code ?? "");
  expect(needy?.goes).toEqual({ guaranteed: false, needs: departure.minimumTravellers });
});

test("rule 24: a hold keeps its price when the rates change", async () => {
  const booking = database.open("booking");
  const departure = await getDeparture(browsing(), await anyCode("norwegian-fjords"));
  const [room] = departure.rooms;
  const rooms = [{ roomTypeId: room?.id ?? "", adults: 2, children: 0 }];
  const ask = () =>
    quoteParty(booking, {
      departureCode: departure.code,
      party: { rooms, extras: [] },
      code: null,
    });
  const quote = await ask();
  expect(quote.lines[0]?.text).toBe("2 adults in Twin room");
  const quoteId = await saveQuote(booking, quote);
  await takePlaces(booking, {
    ...{ holdId: newId(), departureId: departure.id, quoteId, units: quote.units },
    idempotencyKey: newId(),
  });
  await database.owner.query(
    "UPDATE rate_plan SET price_minor = price_minor + 100 WHERE room_type_id = $1",
    [room?.id],
  );
  expect(await getQuote(booking, { quoteId })).toEqual(quote);
  expect((await ask()).totalMinor).toBeGreaterThan(quote.totalMinor);
  const [row] = (
    await listDepartures(browsing(), (await getVacation(browsing(), "norwegian-fjords")).id)
  ).filter(({ code }) => code === departure.code);
  const capacity = await database.owner.query(
    "SELECT capacity FROM inventory_pool WHERE departure_id = $1 AND name = $2",
    [departure.id, placesPool],
  );
  expect(row?.places).toEqual({ free: capacity.rows[0].capacity - 2, held: 2 });
});

async function anyCode(slug: string): Promise<string> {
  const { rows } = await database.owner.query(
    `SELECT d.code FROM departure d JOIN vacation v ON v.id = d.vacation_id WHERE v.slug = $1 AND d.starts_on > now() + interval '30 days'
     ORDER BY d.starts_on LIMIT 1`,
    [slug],
  );
  return rows[0].code;
}
