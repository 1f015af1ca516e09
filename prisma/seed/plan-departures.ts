import { addDays, daysBetween, endOfDay, type LocalDate } from "@/lib/dates";
import { seedPick } from "@/prisma/seed/seed-id";
import type { Month, SeedRoom, SeedVacation } from "@/prisma/seed/vacation";

export type PlannedDeparture = {
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  cutoffAt: Date;
  decisionOn: LocalDate;
  places: number;
  minimumTravellers: number;
  status: "scheduled" | "guaranteed";
  season: number;
};

const horizonDays = 548;
const soonestDays = 7;
const aMonday = "1970-01-05";

/**
 * The departures from a week after `today` to 18 months ahead. Which weeks they fall on hangs on the vacation alone, so
 * planning again on a later day gives the same ones and those that have come into sight.
 */
export function planDepartures(vacation: SeedVacation, today: LocalDate): PlannedDeparture[] {
  const { weekday, everyWeeks, months } = vacation.departures;
  const offset = seedPick(everyWeeks, "week", vacation.slug);
  const age = daysBetween(aMonday, today);
  const planned: PlannedDeparture[] = [];
  for (let ahead = soonestDays; ahead <= horizonDays; ahead += 1) {
    const week = Math.floor((age + ahead) / 7);
    if ((age + ahead) % 7 !== weekday - 1 || week % everyWeeks !== offset) continue;
    const startsOn = addDays(today, ahead);
    if (months.includes(monthOf(startsOn))) planned.push(planOne(vacation, startsOn));
  }
  return planned;
}

function planOne(vacation: SeedVacation, startsOn: LocalDate): PlannedDeparture {
  const { departures, timeZone } = vacation;
  const code = departureCode(vacation.slug, startsOn);
  // Now and then a small group, so that few places and full departures are met without inventing bookings.
  const places = seedPick(9, "small", code) === 0 ? 4 : departures.places;
  return {
    code,
    startsOn,
    endsOn: addDays(startsOn, vacation.days.length - 1),
    cutoffAt: endOfDay(addDays(startsOn, -3), timeZone),
    decisionOn: addDays(startsOn, -Math.min(30, departures.balanceDueDays)),
    places: Math.min(places, departures.places),
    minimumTravellers: Math.min(departures.minimumTravellers, places),
    status: seedPick(4, "guaranteed", code) === 0 ? "guaranteed" : "scheduled",
    season: vacation.price.season[monthOf(startsOn)] ?? 0,
  };
}

/** "NORF-270612": three letters of the first word, one of the last, and the first day. */
export function departureCode(slug: string, startsOn: LocalDate): string {
  const words = slug.split("-");
  const letters = `${words.at(0)?.slice(0, 3)}${words.at(-1)?.slice(0, 1)}`.toUpperCase();
  return `${letters}-${startsOn.slice(2).replaceAll("-", "")}`;
}

/** Minor units for one adult and for one child in a room; the season is in percent. */
export function seasonPrices(
  vacation: SeedVacation,
  room: SeedRoom,
  season: number,
): { adult: number; child: number | null } {
  const base = toFive((vacation.price.adult * (100 + season)) / 100);
  const { childPercent } = vacation.price;
  return {
    adult: (base + room.surcharge) * 100,
    child: childPercent === null ? null : toFive((base * childPercent) / 100) * 100,
  };
}

function toFive(dollars: number): number {
  return Math.round(dollars / 5) * 5;
}

function monthOf(date: LocalDate): Month {
  // A calendar day has no other months.
  return Number(date.slice(5, 7)) as Month;
}
