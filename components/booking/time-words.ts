import { businessZone } from "@/lib/dates";

const time = new Intl.DateTimeFormat("en-US", {
  hour: "numeric",
  minute: "2-digit",
  timeZone: businessZone,
  timeZoneName: "short",
});

/** "4:05 PM EST": an instant of today, never without its zone (rule 110). */
export function timeWords(instant: Date): string {
  return time.format(instant);
}
