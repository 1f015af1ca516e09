import type { LocalDate } from "@/lib/dates";

/** What is known of a pause or of a promise. */
export type KnownWait = {
  /** The last day on which nothing is said because of it. */
  lastDay: LocalDate;
  /** When a clerk ended it; null where its day does. */
  endedOn: LocalDate | null;
  /** What was promised, and what came in for it until its last day; null for a pause. */
  promised: { amountMinor: bigint; paidMinor: bigint } | null;
};

export type WaitState = "running" | "kept" | "broken" | "over";

/** How it stands with what a case waits for, as the books have it on a day: whether a promise was kept is told by nobody. */
export function waitState({ lastDay, endedOn, promised }: KnownWait, today: LocalDate): WaitState {
  if (promised && promised.paidMinor >= promised.amountMinor) return "kept";
  if (endedOn !== null && endedOn <= lastDay) return "over";
  if (today <= lastDay) return "running";
  return promised ? "broken" : "over";
}
