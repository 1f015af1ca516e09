import { confirmSignIn } from "@/lib/account/confirm-sign-in";
import { findSession } from "@/lib/account/find-session";
import { signIn } from "@/lib/account/sign-in";
import { recoveryCodesFrom } from "@/lib/auth/recovery-codes";
import type { Role } from "@/lib/auth/roles";
import { hashToken } from "@/lib/auth/token";
import { totpCode, totpStep } from "@/lib/auth/totp";
import { newId } from "@/lib/ids";
import { acceptInvitation } from "@/lib/staff/accept-invitation";
import { inviteEmployee } from "@/lib/staff/invite-employee";
import { enrolmentSecret } from "@/lib/staff/joining/enrolment-secret";
import type { useDatabase } from "@/tests/support/database";

export const password = "seven slow herons over water";

export type Colleague = {
  role: Role;
  email: string;
  accountId: string;
  secret: Uint8Array;
  recoveryCodes: string[];
  /** Of the session that joining opened. */
  token: string;
};

/** Employees who have come in as employees do, and what they do to sign in. */
export function useEmployees(database: ReturnType<typeof useDatabase>) {
  const ctx = () => database.open("sign_in");
  const session = (token: string) => hashToken("session", token);

  return {
    /** By an invitation, an hour ago: so that the code that they type now is not the one that they joined with. */
    joined: async (role: Role, email = `${newId()}@example.com`): Promise<Colleague> => {
      const { token: invitation } = await inviteEmployee(ctx(), { role, email });
      const secret = enrolmentSecret(invitation);
      const { token } = await acceptInvitation(ctx(), {
        ...{ token: invitation, name: "Ines Vale", password, kept: "on" },
        code: totpCode(secret, totpStep(new Date())),
        ...{ from: newId(), session: null },
        userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Firefox/150.0",
      });
      const found = await findSession(ctx(), { session: session(token) });
      const accountId = found?.accountId ?? "";
      await database.owner.query(
        "UPDATE authenticator SET last_step = last_step - 120 WHERE account_id = $1",
        [accountId],
      );
      return {
        role,
        email,
        accountId,
        secret,
        recoveryCodes: recoveryCodesFrom(invitation),
        token,
      };
    },
    /** The first step. */
    typePassword: (email: string, typed = password, from: string = newId()) =>
      signIn(ctx(), { email, password: typed, from, userAgent: "", session: null }),
    /** The second step. */
    typeCode: (token: string, code: string, from: string = newId()) =>
      confirmSignIn(ctx(), { code, from, session: session(token) }),
    codeNow: ({ secret }: { secret: Uint8Array }, steps = 0) =>
      totpCode(secret, totpStep(new Date()) + steps),
    /** Who a session is, as the next request finds it. */
    who: (token: string) => findSession(ctx(), { session: session(token) }),
    session,
  };
}
