import "server-only";
import { readReturnKey, returnKey } from "@/lib/crypto/return-key";
import { env } from "@/lib/env";

/** The address that one attempt comes back to: its own, so that whatever comes there is about it. */
export function returnAddress(attemptId: string): string {
  return `${returnKey(attemptId)}@${env.BOUNCE_DOMAIN}`;
}

/** The attempt that such an address is of; null for any other address. */
export function attemptOf(address: string): string | null {
  const [key = "", domain = ""] = address.split("@");
  return domain.toLowerCase() === env.BOUNCE_DOMAIN.toLowerCase() ? readReturnKey(key) : null;
}
