import { Temporal } from "temporal-polyfill";
import { businessZone } from "@/lib/dates";

/** From when and until when somebody may be called. */
export type Stretch = { from: Date; until: Date };

// Where it is not known where somebody lives, hours that are decent on both coasts.
const known = { from: 8, until: 21 };
const unknown = { from: 12, until: 18 };

/**
 * The first hours from an instant on in which somebody may be called (rule 101): 8 AM to 9 PM in every zone that they may live in; where none
 * is known, or these have no hour in common, noon to 6 PM in New York. By the clocks there, across their changes.
 */
export function nextStretch(zones: readonly string[], at: Date): Stretch {
  return search(zones, known, at) ?? search([businessZone], unknown, at) ?? { from: at, until: at };
}

type Hours = { from: number; until: number };

function search(zones: readonly string[], hours: Hours, at: Date): Stretch | null {
  const [first] = zones;
  if (!first) return null;
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(first)
    .toPlainDate();
  for (let ahead = -1; ahead <= 2; ahead += 1) {
    const { from, until } = onDay(day.add({ days: ahead }), zones, hours);
    if (until > at.getTime() && from < until)
      return { from: new Date(Math.max(from, at.getTime())), until: new Date(until) };
  }
  return null;
}

function onDay(day: Temporal.PlainDate, zones: readonly string[], { from, until }: Hours) {
  const at = (timeZone: string, hour: number) =>
    day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
  return {
    from: Math.max(...zones.map((zone) => at(zone, from))),
    until: Math.min(...zones.map((zone) => at(zone, until))),
  };
}
