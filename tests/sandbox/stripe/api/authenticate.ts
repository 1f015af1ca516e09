import { timingSafeEqual } from "node:crypto";
import Stripe from "stripe";
import type { Ask } from "../answer";
import { StripeRefusal } from "./stripe-refusal";

const missing =
  "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.";

/** Throws Stripe's 401 without the right secret key, and refuses the headers that would mean something not modelled. */
export function authenticate(ask: Ask, secretKey: string): void {
  const key = keyIn(String(ask.headers["authorization"] ?? ""));
  if (key === "") throw new StripeRefusal(401, missing);
  if (!equal(key, secretKey)) {
    throw new StripeRefusal(401, `Invalid API Key provided: ${hide(key)}`);
  }
  const version = ask.headers["stripe-version"];
  if (version !== undefined && version !== Stripe.API_VERSION) {
    throw new StripeRefusal(
      400,
      `Invalid Stripe API version: ${version}. This stand-in speaks ${Stripe.API_VERSION}.`,
    );
  }
  if (ask.headers["stripe-account"] ?? ask.headers["stripe-context"]) {
    throw new StripeRefusal(400, "This stand-in has no connected accounts.");
  }
}

function keyIn(authorization: string): string {
  const [scheme = "", credentials = ""] = authorization.split(" ");
  if (scheme.toLowerCase() === "bearer") return credentials;
  if (scheme.toLowerCase() !== "basic") return "";
  return Buffer.from(credentials, "base64").toString("utf8").split(":")[0] ?? "";
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function hide(key: string): string {
  return `${key.slice(0, 8)}${"*".repeat(Math.min(20, Math.max(0, key.length - 12)))}${key.slice(12).slice(-4)}`;
}
