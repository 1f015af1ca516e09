import { dropCredentials } from "@/lib/account/drop-credentials";
import { hashRecoveryCode } from "@/lib/auth/recovery-codes";
import type { Context } from "@/lib/context/open-context";
import { makePersonKey } from "@/lib/crypto/person-key";
import { seal } from "@/lib/crypto/seal";

type Credentials = {
  accountId: string;
  /** Made beforehand: it takes long, and no transaction should wait for it. */
  passwordHash: string;
  /** What the authenticator app was given, and the step whose code proved that it has it. */
  secret: Uint8Array;
  lastStep: number;
  recoveryCodes: readonly string[];
};

/** Sets how somebody proves who they are, in place of whatever did before; every device is signed out. */
export async function setCredentials(ctx: Context, given: Credentials): Promise<void> {
  const { accountId, passwordHash: hash } = given;
  const { key, wrapped } = makePersonKey({ personId: accountId, retentionClass: "sign-in" });
  const place = { personId: accountId, field: "authenticator.secret" };
  const secretCt = seal(key, place, Buffer.from(given.secret).toString("base64url"));
  await ctx.transaction(async (inner) => {
    const { db } = inner;
    await dropCredentials(inner, { accountId });
    await db.password.createMany({ data: [{ accountId, hash }] });
    await db.authenticator.createMany({
      data: [{ accountId, keyWrapped: wrapped, secretCt, lastStep: given.lastStep }],
    });
    await db.recoveryCode.createMany({
      data: given.recoveryCodes.map((code) => ({
        accountId,
        hash: hashRecoveryCode(accountId, code),
      })),
    });
  });
}
