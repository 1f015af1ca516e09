import { keyedHash } from "@/lib/crypto/keyed-hash";
import { readSignedToken, signToken } from "@/lib/crypto/signed-token";

const seconds = 15 * 60;
const label = "choice intent";

/** A yes that was said and is not sure yet: to which use of which request, and by which browser. */
type Intent = { request: string; use: string; browser: string };

/** Carries a yes to its second step, without a cookie and for a quarter of an hour. */
export function signIntent(request: string, use: string, userAgent: string): string {
  const intent: Intent = { request, use, browser: browserOf(userAgent) };
  return signToken(label, intent, seconds);
}

/** The use that a yes was said to; null when it was said of another request, by another browser, or too long ago. */
export function readIntent(token: string, request: string, userAgent: string): string | null {
  const said = readSignedToken(label, token) as Intent | null;
  const same = said?.request === request && said.browser === browserOf(userAgent);
  return same ? said.use : null;
}

function browserOf(userAgent: string): string {
  return keyedHash("browser of a choice", userAgent).toString("base64url").slice(0, 16);
}
