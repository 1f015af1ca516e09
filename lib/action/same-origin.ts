import "server-only";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

/**
 * Refuses a form that another site sent. Next lets a POST without Origin through and believes a client's X-Forwarded-Host,
 * so the configured origin is what counts.
 * @throws DomainError forbidden
 */
export function assertSameOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const ours = new URL(env.APP_URL).origin;
  const known = origin === ours && (site === null || site === "same-origin");
  if (!known)
    throw new DomainError(
      "forbidden",
      "This form was not sent from our site. Open the page again and send it from there.",
    );
}
