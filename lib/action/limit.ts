import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "@/lib/action/network-of";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

/** How often one network address may do a thing. Counted in this process's memory alone: no address is ever stored (P21). */
export type Limit = { limiter: RateLimiterMemory };

const salt = randomBytes(32);

/** `times` a minute from one address. */
export function perMinute(times: number): Limit {
  return {
    limiter: new RateLimiterMemory({ points: times * env.RATE_LIMIT_FACTOR, duration: 60 }),
  };
}

/** The network that a request came from, as a hash that means nothing outside this process. */
export function addressKey(headers: Headers): string {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
  return createHmac("sha256", salt).update(networkOf(address)).digest("base64url");
}

/** @throws DomainError too_many, saying in how many seconds it may be tried again. */
export async function takeFromLimit(limit: Limit, headers: Headers): Promise<void> {
  try {
    await limit.limiter.consume(addressKey(headers));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.ceil(error.msBeforeNext / 1000);
    throw new DomainError(
      "too_many",
      `That was very often. Please try again in ${seconds} seconds.`,
    );
  }
}
