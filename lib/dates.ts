import { Temporal } from "temporal-polyfill";

/** A calendar day, "2027-03-28", without a time or a zone. */
export type LocalDate = string;

/** The company's own zone: deadlines, statements and "today" are in it (rule 87). */
export const businessZone = "America/New_York";

/** The calendar day of an instant in a zone. */
export function localDateOf(instant: Date, zone: string = businessZone): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** `date` moved by whole days; negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** `date` moved by whole months; a day that a month does not have becomes its last. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Signed whole days from `from` to `to`: negative once `to` has passed (rule 55). */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" })
    .days;
}

/** The last instant of a day in a zone, 23:59:59 by its own clock, safe across clock changes (rule 109). */
export function endOfDay(date: LocalDate, zone: string = businessZone): Date {
  const last = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from("23:59:59"),
  });
  return new Date(last.epochMilliseconds);
}

/** The first instant of a day in a zone. */
export function startOfDay(date: LocalDate, zone: string = businessZone): Date {
  const first = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone });
  return new Date(first.epochMilliseconds);
}

/** A `date` column as Prisma gives it (midnight UTC) to a calendar day, and back. */
export function fromDateColumn(value: Date): LocalDate {
  return value.toISOString().slice(0, 10);
}

export function toDateColumn(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

const day = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  year: "numeric",
  timeZone: "UTC",
});

/** "Sat, Mar 28, 2027". */
export function formatDate(date: LocalDate): string {
  return day.format(toDateColumn(date));
}

/** "Nov 22, 2026, 4:05 PM EST": an instant is always shown with its zone (rule 110). */
export function formatInstant(instant: Date, zone: string = businessZone): string {
  return new Intl.DateTimeFormat("en-US", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  })
    .format(instant)
    .concat(` ${zoneName(instant, zone)}`);
}

function zoneName(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" });
  return parts.formatToParts(instant).find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Whole years from one day to another: an age. */
export function yearsBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "year" })
    .years;
}

/** A calendar quarter: "2026-Q4", its first day and its last. */
export type Quarter = { name: string; from: LocalDate; to: LocalDate };

/** The calendar quarter that a day is in. */
export function quarterOf(date: LocalDate): Quarter {
  const { year, month } = Temporal.PlainDate.from(date);
  const number = Math.ceil(month / 3);
  const from = Temporal.PlainDate.from({ year, month: number * 3 - 2, day: 1 });
  const to = from.add({ months: 3 }).subtract({ days: 1 });
  return { name: `${year}-Q${number}`, from: from.toString(), to: to.toString() };
}

/** A calendar month: "2026-10", its first day and its last. */
export type Month = { name: string; from: LocalDate; to: LocalDate };

/** The calendar month that a day is in, of 28 to 31 days (rule 87). */
export function monthOf(date: LocalDate): Month {
  const month = Temporal.PlainDate.from(date).toPlainYearMonth();
  const from = month.toPlainDate({ day: 1 });
  const to = month.toPlainDate({ day: month.daysInMonth });
  return { name: month.toString(), from: from.toString(), to: to.toString() };
}

/** The month that "2026-10" names; null where it names none. */
export function readMonth(name: string): Month | null {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(name) ? monthOf(`${name}-01`) : null;
}

const monthAndYear = new Intl.DateTimeFormat("en-US", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "October 2026". */
export function formatMonth({ from }: Month): string {
  return monthAndYear.format(toDateColumn(from));
}
