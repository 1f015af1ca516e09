import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { askSupport } from "@/lib/support/ask-support";
import { proveByLink } from "@/lib/support/prove-by-link";
import type { Wish } from "@/lib/support/support";
import type { useDatabase } from "@/tests/support/database";
import { firstVersion } from "@/tests/support/first-version";

type Written = { wish?: Wish; email?: string; given?: string; surname?: string; message?: string };

/** People who write to support, and what the link of their mail leads to. */
export function useSupport(database: ReturnType<typeof useDatabase>) {
  async function asked({
    wish = "remove",
    email = `${newId()}@example.com`,
    ...more
  }: Written = {}) {
    await askSupport(database.open("support"), {
      formToken: formToken(firstVersion(), "support-request"),
      ...{ wish, email, message: "Please help me.", ...more },
    });
    const { rows } = await database.owner.query<{ id: string; person_id: string }>(
      "SELECT id, person_id FROM support_request ORDER BY asked_at DESC, id LIMIT 1",
    );
    const [row] = rows;
    if (!row) throw new Error("Nobody asked.");
    return {
      ...{ id: row.id, personId: row.person_id, email },
      requestToken: linkToken("support", row.id, 1),
    };
  }

  return {
    asked,
    /** Asks, and presses the button of the page that the mail leads to. */
    proven: async (written: Written = {}) => {
      const request = await asked(written);
      await proveByLink(database.open("rights"), request);
      return request;
    },
  };
}
