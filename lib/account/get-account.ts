import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import type { PersonName } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

/** Whose account it is that whoever asks is signed in to. @throws DomainError not_found */
export async function getAccount(ctx: Context): Promise<{ name: PersonName; email: string }> {
  const personIds = [ctx.actor];
  const known = (await readPerson(ctx, { personIds, groups: ["name", "email"] })).get(ctx.actor);
  if (!known?.name || !known.email) throw notFound("account");
  return { name: known.name, email: known.email };
}
