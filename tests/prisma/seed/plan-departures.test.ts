import { expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { loadVacations } from "@/prisma/seed/load-vacations";
import { planDepartures, seasonPrices } from "@/prisma/seed/plan-departures";

const vacations = await loadVacations();
const today = "2027-01-15";

test("every vacation has departures ahead, each with a code of its own", () => {
  const codes = vacations.flatMap((vacation) => planDepartures(vacation, today).map((d) => d.code));
  expect(new Set(codes).size).toBe(codes.length);
  for (const vacation of vacations) {
    expect(planDepartures(vacation, today).length, vacation.slug).toBeGreaterThan(5);
  }
});

test("a later day plans the same departures, less those that have gone and with those that came into sight", () => {
  for (const vacation of vacations) {
    const later = addDays(today, 60);
    const now = planDepartures(vacation, today).filter((d) => d.startsOn >= addDays(later, 7));
    expect(planDepartures(vacation, later).slice(0, now.length)).toEqual(now);
  }
});

test("some departures are small, some are guaranteed, and none needs more travellers than it has places", () => {
  const all = vacations.flatMap((vacation) => planDepartures(vacation, today));
  expect(all.some((d) => d.places === 4)).toBe(true);
  expect(all.some((d) => d.status === "guaranteed")).toBe(true);
  expect(all.filter((d) => d.minimumTravellers > d.places)).toEqual([]);
});

test("prices are whole dollars, and the season raises them", () => {
  for (const vacation of vacations) {
    for (const room of vacation.rooms) {
      const plain = seasonPrices(vacation, room, 0);
      expect(plain.adult).toBe((vacation.price.adult + room.surcharge) * 100);
      expect(seasonPrices(vacation, room, 14).adult).toBeGreaterThan(plain.adult);
      expect(plain.child ?? 0).toBeLessThanOrEqual(plain.adult);
    }
  }
});
