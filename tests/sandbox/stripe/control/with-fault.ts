import { setTimeout as delay } from "node:timers/promises";
import type { Answer } from "../answer";
import { StripeRefusal } from "../api/stripe-refusal";
import { newId } from "../ids";
import type { Fault } from "./faults";

/** Runs a request with its fault. Returns null where the connection is to be cut instead of answered. */
export async function withFault(fault: Fault | null, run: () => Answer): Promise<Answer | null> {
  if (!fault) return run();
  const done = fault.when === "after" ? run() : null;
  const { effect } = fault;
  switch (effect.kind) {
    case "slow":
      await delay(effect.ms);
      return done ?? run();
    case "fail":
      return outage(effect.status);
    case "cut":
      return null;
  }
}

function outage(status: number): Answer {
  const refusal =
    status === 429
      ? new StripeRefusal(429, "Request rate limit exceeded.", { code: "rate_limit" })
      : new StripeRefusal(status, "An unknown error occurred", { type: "api_error" });
  const requestId = newId("req_", 14);
  return { status, body: refusal.toBody(requestId), headers: { "request-id": requestId } };
}
