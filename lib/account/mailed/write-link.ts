import { type MailedKind, mailedKinds } from "@/lib/account/account";
import { hashToken, mailedToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

type NewLink = {
  kind: MailedKind;
  /** The address that it is to be mailed to. */
  email: string;
  /** Whose account it is about, and which person has the address; null where the worker looks for them. */
  about: { accountId: string; personId: string } | null;
};

/** Makes a link; the mail that carries it is written later. @returns its id. */
export async function writeLink(ctx: Context, { kind, email, about }: NewLink): Promise<string> {
  const linkId = newId();
  await ctx.db.$executeRaw(sql`
    INSERT INTO mailed_link (id, token_hash, kind, account_id, person_id, email_index, expires_at)
    VALUES (${linkId}::uuid, ${hashToken("mailed", mailedToken(linkId))}, ${kind}, ${about?.accountId ?? null}::uuid,
            ${about?.personId ?? null}::uuid, ${lookupHash("email", email)}, now() + make_interval(hours => ${mailedKinds[kind].hours}))`);
  return linkId;
}
