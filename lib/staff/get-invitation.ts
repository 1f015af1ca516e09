import { qrPath } from "@/lib/auth/qr-path";
import { recoveryCodesFrom } from "@/lib/auth/recovery-codes";
import { base32, totpUri } from "@/lib/auth/totp";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { enrolmentSecret } from "@/lib/staff/joining/enrolment-secret";
import { findInvitation } from "@/lib/staff/joining/find-invitation";
import type { Invitation } from "@/lib/staff/staff";

/**
 * What an invitation offers. Looking changes nothing: the app's secret and the recovery codes hang on the token, and count once it
 * is accepted.
 * @throws DomainError not_found for one that is used, replaced, over, or never was.
 */
export async function getInvitation(ctx: Context, input: { token: string }): Promise<Invitation> {
  const found = await findInvitation(ctx, input.token);
  if (!found) throw notFound("invitation");
  const secret = enrolmentSecret(input.token);
  return {
    ...{ email: found.email, role: found.role },
    qr: qrPath(totpUri(secret, found.email)),
    secret: base32(secret),
    recoveryCodes: recoveryCodesFrom(input.token),
  };
}
