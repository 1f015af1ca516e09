import { clock } from "@/lib/clock";
import { type LocalDate, localDateOf } from "@/lib/dates";

/** Whether a day by which something was wanted is over in New York. */
export function isPast(day: LocalDate): boolean {
  return day < localDateOf(clock.now());
}
