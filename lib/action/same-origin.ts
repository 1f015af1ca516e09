import "server-only";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

/**
 * Whether our own site sent it. Next lets a POST without Origin through and believes a client's X-Forwarded-Host, so the configured
 * origin is what counts.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  return origin === new URL(env.APP_URL).origin && (site === null || site === "same-origin");
}

/**
 * Refuses a form that another site sent.
 * @throws DomainError forbidden
 */
export function assertSameOrigin(headers: Headers): void {
  if (!isSameOrigin(headers))
    throw new DomainError(
      "forbidden",
      "This form was not sent from our site. Open the page again and send it from there.",
    );
}
