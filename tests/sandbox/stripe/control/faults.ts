import { z } from "zod";

/** What a test asks to go wrong; `path` may hold `*`, `times: null` lasts until cleared. */
export const FaultRequest = z.strictObject({
  method: z.enum(["GET", "POST"]).optional(),
  path: z.string().max(500),
  times: z.int().min(1).nullable().default(1),
  /** Before the request has had its effect, or after that. */
  when: z.enum(["before", "after"]).default("before"),
  effect: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("slow"), ms: z.int().min(0).max(300_000) }),
    z.strictObject({ kind: z.literal("fail"), status: z.int().min(400).max(599) }),
    z.strictObject({ kind: z.literal("cut") }),
  ]),
});

export type FaultInput = z.input<typeof FaultRequest>;
export type Fault = z.infer<typeof FaultRequest> & { id: number };

/** The faults that wait for requests; the first that fits is used. */
export class Faults {
  #waiting: Fault[] = [];
  #last = 0;

  add(request: z.infer<typeof FaultRequest>): Fault {
    this.#last += 1;
    const fault = { ...request, id: this.#last };
    this.#waiting.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }

  take(method: string, path: string): Fault | null {
    if (this.#waiting.length === 0) return null;
    const fault = this.#waiting.find(
      (one) => (one.method ?? method) === method && fits(one.path, path),
    );
    if (!fault) return null;
    if (fault.times !== null) fault.times -= 1;
    this.#waiting = this.#waiting.filter((one) => one.times !== 0);
    return fault;
  }
}

function fits(pattern: string, path: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(path);
}
