import { type LocalDate, toDateColumn } from "@/lib/dates";

const month = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });
const span = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** "June 2027", for the month that a day is in. */
export function monthOf(date: LocalDate): string {
  return month.format(toDateColumn(date));
}

/**
 * "Jun 12 to 24, 2027". In words, and not with a dash between thin spaces: one letter outside Latin-1 makes Next send a prerendered
 * page more than twice as slowly (decision 012), and every vacation's page has dates.
 */
export function dateSpan(from: LocalDate, to: LocalDate): string {
  return span.formatRange(toDateColumn(from), toDateColumn(to)).replace(/\s–\s/u, " to ");
}
