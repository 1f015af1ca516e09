import { confirmPassword } from "@/lib/account/confirm-password";
import { endSessionsOf } from "@/lib/account/end-sessions-of";
import { findSession } from "@/lib/account/find-session";
import { planClosing } from "@/lib/account/plan-closing";
import { register } from "@/lib/account/register";
import type { Register } from "@/lib/account/schema";
import { signIn } from "@/lib/account/sign-in";
import { startClosing } from "@/lib/account/start-closing";
import { verifyAddress } from "@/lib/account/verify-address";
import { hashToken, mailedToken } from "@/lib/auth/token";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { holders } from "@/lib/worker/holders";
import type { useDatabase } from "@/tests/support/database";
import { firstVersion } from "@/tests/support/first-version";

/** What customers choose in tests. */
export const passphrase = "nine quiet lanterns at dusk";

export type Customer = { accountId: string; email: string; token: string };

/** People who open accounts as people do, and what they do with them. */
export function useCustomers(database: ReturnType<typeof useDatabase>) {
  const session = (token: string) => hashToken("session", token);

  const registers = async (
    email: string,
    more: Partial<Register & { from: string }> = {},
  ): Promise<void> => {
    await register(database.open("account"), {
      formToken: formToken(firstVersion(), "registration"),
      ...{ given: "Ana", surname: "Vale", email, password: passphrase, from: newId() },
      ...more,
    });
  };

  /** The ids of the links of one kind that were made for an address, newest first. */
  const linksTo = async (email: string, kind = "verify"): Promise<string[]> => {
    const { rows } = await database.owner.query<{ id: string }>(
      "SELECT id FROM mailed_link WHERE email_index = $1 AND kind = $2 ORDER BY created_at DESC",
      [lookupHash("email", email), kind],
    );
    return rows.map(({ id }) => id);
  };

  /** The token in the newest mail, as somebody reads it who has the mailbox. */
  const mailedTo = async (email: string, kind = "verify"): Promise<string> => {
    const [id = newId()] = await linksTo(email, kind);
    return mailedToken(id);
  };

  const who = (token: string) => findSession(database.open("sign_in"), { session: session(token) });

  return {
    registers,
    linksTo,
    mailedTo,
    who,
    session,
    verifies: (token: string, password = passphrase, from: string = newId()) =>
      verifyAddress(database.open("sign_in"), {
        ...{ token, password, from, userAgent: "", session: null },
      }),
    signsIn: (email: string, more: Partial<Parameters<typeof signIn>[1]> = {}) =>
      signIn(database.open("sign_in"), {
        ...{ email, password: passphrase, from: newId(), userAgent: "", session: null },
        ...more,
      }),
    /** Reads what closing means, and begins it, as the account page does. */
    async closes(
      { accountId, token = "" }: Pick<Customer, "accountId"> & { token?: string },
      more: { password?: string; planToken?: string } = {},
    ): Promise<void> {
      const [entrance, rights] = [
        database.open("sign_in", accountId),
        database.open("rights", accountId),
      ];
      const { password = passphrase } = more;
      await confirmPassword(entrance, { password, from: newId() });
      const planned = await planClosing(rights, holders);
      const planToken = more.planToken ?? ("plan" in planned ? planned.planToken : "");
      const sessionId = (await who(token))?.sessionId ?? null;
      await endSessionsOf(entrance, await startClosing(rights, holders, { planToken, sessionId }));
    },
    /** Somebody with an account, signed in on one device. */
    async joined(email = `${newId()}@example.com`): Promise<Customer> {
      await registers(email);
      const { token } = await this.verifies(await mailedTo(email));
      const accountId = (await who(token))?.accountId ?? "";
      return { accountId, email, token };
    },
  };
}
