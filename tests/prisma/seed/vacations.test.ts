import { readdirSync } from "node:fs";
import path from "node:path";
import countries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import type { SeedDay, SeedVacation } from "@/prisma/seed/vacation";

const folder = path.resolve("prisma/seed/vacations");
const EARTH_RADIUS_KM = 6371;
const bannedWords = /nestled|breathtaking|unforgettable|hidden gem|!/i;

async function load(file: string): Promise<[string, SeedVacation]> {
  const exported: Record<string, SeedVacation> = await import(path.join(folder, file));
  const [vacation, ...others] = Object.values(exported);
  if (!vacation || others.length > 0) throw new Error(`${file} must export one vacation`);
  return [path.basename(file, ".ts"), vacation];
}

const vacations = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map(load),
);

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function greatCircleKm(from: SeedDay, to: SeedDay): number {
  const north = radians(to.latitude - from.latitude);
  const east = radians(to.longitude - from.longitude);
  const a =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
}

function wrongDistances(days: SeedDay[]): string[] {
  return days.flatMap((day, at) => {
    const before = days[at - 1];
    if (!before) return [];
    const direct = greatCircleKm(before, day);
    const travelled = day.travel?.km ?? 0;
    const said = `${before.place} to ${day.place}: ${travelled} km travelled, ${direct.toFixed(1)} direct`;
    const roundTrip = day.place === before.place;
    const tooShort = travelled < direct * 0.95;
    const tooLong = !roundTrip && travelled > direct * 4 + 60;
    return tooShort || tooLong ? [said] : [];
  });
}

test("there are at least 24 vacations, each with its own slug and title", () => {
  expect(vacations.length).toBeGreaterThanOrEqual(24);
  expect(new Set(vacations.map(([, { slug }]) => slug)).size).toBe(vacations.length);
  expect(new Set(vacations.map(([, { title }]) => title)).size).toBe(vacations.length);
});

test("every inhabited continent has a vacation", () => {
  const regions = new Set(vacations.map(([, { region }]) => region));
  const inhabited = ["africa", "asia", "europe", "north-america", "oceania", "south-america"];
  expect([...regions]).toEqual(expect.arrayContaining(inhabited));
});

describe.each(vacations)("%s", (name, vacation) => {
  const { days, departures, price, rooms } = vacation;

  test("is named after its file", () => {
    expect(vacation.slug).toBe(name);
  });

  test("fits the page: tagline, highlights, days, themes", () => {
    expect(vacation.tagline.length).toBeLessThanOrEqual(120);
    expect(vacation.highlights.length).toBeGreaterThanOrEqual(5);
    expect(vacation.highlights.length).toBeLessThanOrEqual(7);
    expect(days.length).toBeGreaterThanOrEqual(7);
    expect(new Set(vacation.themes).size).toBe(vacation.themes.length);
  });

  test("uses none of the words that the voice leaves out", () => {
    expect(JSON.stringify(vacation)).not.toMatch(bannedWords);
  });

  test("names real countries and a real time zone", () => {
    expect(vacation.countries.filter((code) => !countries.isValid(code))).toEqual([]);
    expect(vacation.countries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(() => new Intl.DateTimeFormat("en-US", { timeZone: vacation.timeZone })).not.toThrow();
  });

  test("has every night on the map", () => {
    for (const { latitude, longitude } of days) {
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect([latitude, longitude]).not.toEqual([0, 0]);
    }
  });

  test("travels at least as far as the great circle between nights, and not absurdly farther", () => {
    expect(wrongDistances(days)).toEqual([]);
  });

  test("sells its first room from the departure's own places at the plain price", () => {
    expect(rooms[0]).toMatchObject({ surcharge: 0, places: null });
    expect(new Set(rooms.map((room) => room.name)).size).toBe(rooms.length);
    expect(rooms.filter((room) => (room.places ?? 0) > departures.places)).toEqual([]);
    expect(rooms.filter((room) => room.occupancy === 1 && room.singleSupplement !== null)).toEqual(
      [],
    );
  });

  test("has no room or child that pays less than half, and a month at the plain price", () => {
    expect(rooms.filter((room) => price.adult + room.surcharge < price.adult / 2)).toEqual([]);
    expect(price.childPercent ?? 100).toBeGreaterThanOrEqual(50);
    expect(departures.months.some((month) => (price.season[month] ?? 0) === 0)).toBe(true);
  });

  test("can run: a minimum within its places, and 8 to 24 departures a year", () => {
    expect(departures.minimumTravellers).toBeGreaterThan(0);
    expect(departures.minimumTravellers).toBeLessThanOrEqual(departures.places);
    const yearly = (new Set(departures.months).size * 52) / 12 / departures.everyWeeks;
    expect(Math.round(yearly)).toBeGreaterThanOrEqual(8);
    expect(Math.round(yearly)).toBeLessThanOrEqual(24);
  });

  test("asks for a deposit of part of the price, and the balance before departure", () => {
    expect(departures.depositPercent).toBeGreaterThan(0);
    expect(departures.depositPercent).toBeLessThan(100);
    expect(departures.balanceDueDays).toBeGreaterThan(0);
  });
});
