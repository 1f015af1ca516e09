import { createHash } from "node:crypto";
import type { Ask } from "../answer";
import type { AnswerRecord } from "../state/records";
import { nowIn, type World } from "../world";
import { StripeRefusal } from "./stripe-refusal";

const day = 24 * 60 * 60;
const otherwise = (key: string) =>
  `Try using a key other than '${key}' if you meant to execute a different request.`;

/** The request's idempotency key, null where there is none or, as on GET, it means nothing. */
export function idempotencyKey(ask: Ask): string | null {
  const key = ask.headers["idempotency-key"];
  if (ask.method !== "POST" || typeof key !== "string" || key === "") return null;
  if (key.length <= 255) return key;
  throw new StripeRefusal(400, "Idempotency keys can be at most 255 characters long.", {
    type: "idempotency_error",
  });
}

/** The same for the same parameters, in whatever order they come. */
export function fingerprintOf(body: string): string {
  const pairs = [...new URLSearchParams(body)].sort();
  return createHash("sha256").update(JSON.stringify(pairs)).digest("base64url");
}

/**
 * The answer kept for `key`, null when there is none or its 24 hours are over. Throws Stripe's error when the key was used
 * for another endpoint or with other parameters (docs.stripe.com/api/idempotent_requests).
 */
export function keptAnswer(world: World, ask: Ask, key: string): AnswerRecord | null {
  const kept = world.store.tables.answers.get(key);
  if (!kept || kept.created + day < nowIn(world)) return null;
  const type = "idempotency_error";
  if (kept.endpoint !== ask.path) {
    const paths = `('${ask.path}' vs '${kept.endpoint}')`;
    const message = `Keys for idempotent requests can only be used for the same endpoint they were first used for ${paths}. ${otherwise(key)}`;
    throw new StripeRefusal(400, message, { type });
  }
  if (kept.fingerprint !== fingerprintOf(ask.body)) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. ${otherwise(key)}`;
    throw new StripeRefusal(400, message, { type });
  }
  return kept;
}

/** Stripe's 409 for a key whose first request is still being worked on. */
export function inProgress(key: string): StripeRefusal {
  const message = `There is currently another in-progress request using this Idempotency Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
  return new StripeRefusal(409, message, {
    code: "idempotency_key_in_use",
    type: "idempotency_error",
  });
}
