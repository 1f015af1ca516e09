import { writeLink } from "@/lib/account/mailed/write-link";
import { refuseGuessable } from "@/lib/account/refuse-guessable";
import type { Register } from "@/lib/account/schema";
import { limitMails } from "@/lib/auth/limit-mails";
import { hashPassword } from "@/lib/auth/password";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { readFormToken, type ShownForm } from "@/lib/privacy/form-token";

/**
 * Opens an account that nobody can use yet: its address is not shown to be its holder's, and so belongs to nobody. Nothing is looked
 * up here: with an address that has an account already, the same is done in the same time (P6, P8). What the mail says is
 * decided afterwards (`answerAddress`).
 * @param input.from the network address, as a hash.
 * @throws DomainError invalid, beside the field; lapsed for a form of another day; too_many.
 */
export async function register(ctx: Context, input: Register & { from: string }): Promise<void> {
  const form = await readFormToken(ctx, { token: input.formToken, point: "registration" });
  refuseGuessable(input.password, [input.email, input.given, input.surname]);
  await limitMails({ kind: "verify", ...input });

  const hash = await hashPassword(input.password);
  await ctx.transaction(async (inner) => {
    const personId = await writeHolder(inner, form, input);
    await writeAccount(inner, { id: personId, hash, email: input.email });
  });
}

async function writeHolder(ctx: Context, form: ShownForm, input: Register): Promise<string> {
  const { given, surname, email } = input;
  const personId = newId();
  const values = { name: { given, surname }, email };
  await collectPerson(ctx, {
    ...{ form, people: [{ personId, provenance: "self", about: ["holder"], values }] },
  });
  return personId;
}

type NewAccount = { id: string; hash: string; email: string };

async function writeAccount(ctx: Context, { id, hash, email }: NewAccount): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH opened AS (INSERT INTO account (id, status) VALUES (${id}::uuid, 'unverified'))
    INSERT INTO password (account_id, hash) VALUES (${id}::uuid, ${hash})`);
  const about = { accountId: id, personId: id };
  const linkId = await writeLink(ctx, { kind: "verify", email, about });
  await record(ctx, { entity: "account", entityId: id, from: null, to: "unverified" });
  await emit(ctx, "account.address_typed", { linkId });
}
