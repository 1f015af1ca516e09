import { readSignedToken, signToken } from "@/lib/crypto/signed-token";

const label = "closing plan";
const hour = 3600;

/** Says that an account was shown this plan, for an hour: what is confirmed was read before. */
export function planToken(accountId: string, planHash: string): string {
  return signToken(label, [accountId, planHash], hour);
}

/** The hash of the plan that this account was shown within the last hour; null where it was shown none. */
export function readPlanToken(accountId: string, token: string): string | null {
  const said = readSignedToken(label, token);
  if (!Array.isArray(said) || said[0] !== accountId) return null;
  return typeof said[1] === "string" ? said[1] : null;
}
