import { totpCode, totpStep } from "@/lib/auth/totp";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";

/** The code that the app of one of the demo's employees would show: the first that was not used. Null when both were. */
export async function readDemoCode(email: string): Promise<string | null> {
  const { db } = openContext("sign_in", "operator");
  const account = await db.account.findUniqueOrThrow({
    where: { emailIndex: lookupHash("email", email) },
  });
  const accountId = account.id;
  const kept = await db.authenticator.findUniqueOrThrow({ where: { accountId } });
  const key = unwrapPersonKey(kept.keyWrapped, {
    personId: accountId,
    retentionClass: "sign-in",
  });
  const secret = unseal(key, { personId: accountId, field: "authenticator.secret" }, kept.secretCt);
  const now = totpStep(clock.now());
  const step = [now, now + 1].find((candidate) => candidate > kept.lastStep);
  return step === undefined ? null : totpCode(Buffer.from(secret, "base64url"), step);
}
