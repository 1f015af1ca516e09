import { z } from "zod";

/**
 * What the mail server can be told to do wrong, one message (or one connection, for `refuse`) at a time:
 * `refuse` hangs up before the greeting, `temporary` answers 451, `permanent` 550, `slow` waits `delayMs` before the
 * answer, `cut` stores the message and hangs up before its 250 is sent.
 */
export const Fault = z.strictObject({
  kind: z.enum(["refuse", "temporary", "permanent", "slow", "cut"]),
  /** How often; left out, until the faults are cleared. */
  times: z.int().min(1).max(1_000_000).optional(),
  delayMs: z.int().min(0).max(600_000).default(1000),
});

export type Fault = z.infer<typeof Fault>;

type FaultKind = Fault["kind"];

/** The faults that are still to happen, oldest first. */
export class FaultPlan {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ ...fault });
  }

  clear(): void {
    this.#waiting = [];
  }

  list(): readonly Fault[] {
    return this.#waiting;
  }

  /** The next fault of these kinds, counted as happened; null when all shall go well. */
  take(kinds: readonly FaultKind[]): Fault | null {
    const fault = this.#waiting.find(({ kind }) => kinds.includes(kind));
    if (!fault) return null;
    if (fault.times !== undefined) {
      fault.times -= 1;
      if (fault.times === 0) this.#waiting = this.#waiting.filter((other) => other !== fault);
    }
    return fault;
  }
}
