import { readSignedToken, signToken } from "@/lib/crypto/signed-token";

const label = "fetch a copy";
const seconds = 300;

/** Says that an account has just proved by its password that it may fetch this copy. */
export function fetchPermit(accountId: string, archiveToken: string): string {
  return signToken(label, [accountId, archiveToken], seconds);
}

/** Whether it says so of this account and this copy, and still does. */
export function isPermitted(permit: string, accountId: string, archiveToken: string): boolean {
  const said = readSignedToken(label, permit);
  return Array.isArray(said) && said[0] === accountId && said[1] === archiveToken;
}
