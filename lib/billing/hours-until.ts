import { clock } from "@/lib/clock";

/** Whole hours that are left until an instant: 0 in the last one, after it, and where there is none. */
export function hoursUntil(at: Date | null): number {
  const left = (at?.getTime() ?? 0) - clock.now().getTime();
  return Math.max(0, Math.floor(left / 3_600_000));
}
