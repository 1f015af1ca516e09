import { z } from "zod";
import { type Context, openContext } from "@/lib/context/open-context";
import type { Purpose } from "@/lib/policy/purposes";

/** A verb that the worker calls, and why. */
export type Route = { purpose: Purpose; run: (payload: unknown) => Promise<void> };

/** Which verb hears of an event, and under which purpose; what the event carries is checked before it is believed. */
export function route<Input>(
  purpose: Purpose,
  payload: z.ZodType<Input>,
  verb: (ctx: Context, input: Input) => Promise<unknown>,
): Route {
  return {
    purpose,
    run: async (given) => {
      await verb(openContext(purpose, "worker"), payload.parse(given));
    },
  };
}

/** An id, as events carry them and nothing else. */
export const id = z.string().min(1).max(255);
