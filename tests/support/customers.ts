import { findSession } from "@/lib/account/find-session";
import { register } from "@/lib/account/register";
import type { Register } from "@/lib/account/schema";
import { signIn } from "@/lib/account/sign-in";
import { verifyAddress } from "@/lib/account/verify-address";
import { hashToken, mailedToken } from "@/lib/auth/token";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import type { useDatabase } from "@/tests/support/database";
import { firstVersion } from "@/tests/support/first-version";

/** What customers choose in tests. */
export const passphrase = "nine quiet lanterns at dusk";

export type Customer = { accountId: string; email: string; token: string };

/** People who open accounts as people do, and what they do with them. */
export function useCustomers(database: ReturnType<typeof useDatabase>) {
  const session = (token: string) => hashToken("session", token);

  const registers = async (email: string, more: Partial<Register> = {}): Promise<void> => {
    await register(database.open("account"), {
      formToken: formToken(firstVersion(), "registration"),
      ...{ given: "Ana", surname: "Vale", email, password: passphrase },
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
      verifyAddress(database.open("sign_in"), { token, password, from, userAgent: "" }),
    signsIn: (email: string, more: Partial<Parameters<typeof signIn>[1]> = {}) =>
      signIn(database.open("sign_in"), {
        ...{ email, password: passphrase, from: newId(), userAgent: "" },
        ...more,
      }),
    /** Somebody with an account, signed in on one device. */
    async joined(email = `${newId()}@example.com`): Promise<Customer> {
      await registers(email);
      const { token } = await this.verifies(await mailedTo(email));
      const accountId = (await who(token))?.accountId ?? "";
      return { accountId, email, token };
    },
  };
}
