import { writeLink } from "@/lib/account/mailed/write-link";
import { speakFor } from "@/lib/account/speak-for";
import { limitMails } from "@/lib/auth/limit-mails";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { readFormToken } from "@/lib/privacy/form-token";

/**
 * Begins to move the account of whoever asks to another address: until that is shown to be theirs, nothing changes but that a link is
 * mailed there. The address waits as a person of its own whom the account speaks for, and is destroyed after two days. That it is
 * the holder who asks is made sure of before (`confirmPassword`).
 * @throws DomainError not_found; lapsed or invalid for the form; too_many.
 */
export async function changeEmail(
  ctx: Context,
  input: { email: string; formToken: string; from: string },
): Promise<void> {
  const { email, formToken: token } = input;
  const accountId = ctx.actor;
  const form = await readFormToken(ctx, { token, point: "profile" });
  await limitMails({ kind: "email", email, from: input.from });

  await ctx.transaction(async (inner) => {
    const personId = newId();
    const person = { personId, provenance: "self", about: ["holder"], values: { email } } as const;
    await collectPerson(inner, { form, people: [person] });
    const joined = await speakFor(inner, { accountId, personIds: [personId], how: "address" });
    if (joined.length === 0) throw notFound("account");
    const about = { accountId, personId };
    const linkId = await writeLink(inner, { kind: "email", email, about });
    await emit(inner, "account.address_typed", { linkId });
  });
}
