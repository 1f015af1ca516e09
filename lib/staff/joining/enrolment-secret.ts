import { bytesFrom } from "@/lib/auth/token";

/** What an invitation gives to the authenticator app: 160 bits, as RFC 4226 recommends, the same at every look. */
export function enrolmentSecret(token: string): Buffer {
  return bytesFrom(token, "authenticator", 20);
}
