import { type SessionsOver, sessionsOver } from "@/lib/account/credentials/sessions-over";
import { findLink, type OpenLink } from "@/lib/account/mailed/find-link";
import { listAlike } from "@/lib/account/mailed/list-alike";
import { takeLink } from "@/lib/account/mailed/take-link";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { isTaken } from "@/lib/db/sqlstate";
import { DomainError, notFound } from "@/lib/errors";
import { queueNotice } from "@/lib/notices/queue-notice";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken, type ShownForm } from "@/lib/privacy/form-token";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Moves the account of whoever asks to the address whose mail they have just read. The address before it takes the new one's place
 * for as long as it takes to be told so, and is destroyed then (P43). Any mail of ours to that address shows it: somebody else may have
 * asked for the one that was sent.
 * @param input.sessionId the device that asks stays signed in.
 * @returns whose sessions are over: whoever came in by the address before is out (P8).
 * @throws DomainError not_found for a link that opens nothing, or is another account's; conflict where the address is another
 *   account's meanwhile; lapsed or invalid for the form.
 */
export async function confirmEmail(
  ctx: Context,
  input: { token: string; formToken: string; sessionId: string | null },
): Promise<SessionsOver> {
  const mailed = await findLink(ctx, { kind: "email", token: input.token });
  const alike = mailed ? await listAlike(ctx, mailed, { kind: "email", accountId: ctx.actor }) : [];
  const [link] = alike;
  if (!link) throw notFound("link");
  const form = await readFormToken(ctx, { token: input.formToken, point: "profile" });

  try {
    return await ctx.transaction(async (inner) => {
      await takeLink(inner, link);
      await swapAddresses(inner, link, form);
      await inner.db.$executeRaw(sql`
        UPDATE account SET email_index = ${link.emailIndex} WHERE id = ${link.accountId}::uuid AND status IN ('active', 'closing')`);
      await tell(inner, link);
      const { accountId } = link;
      return await sessionsOver(inner, { accountId, keep: input.sessionId });
    });
  } catch (error) {
    throw isTaken(error) ? taken() : error;
  }
}

async function swapAddresses(ctx: Context, link: OpenLink, form: ShownForm): Promise<void> {
  const { accountId, personId } = link;
  const both = [accountId, personId];
  const known = await readPerson(ctx, { personIds: both, groups: ["email"] });
  const [before, after] = both.map((id) => known.get(id)?.email);
  if (before === undefined || after === undefined) throw notFound("link");
  const about = ["holder"] as const;
  await correctPerson(ctx, {
    form,
    people: [
      { personId: accountId, provenance: "self", about, values: { email: after } },
      { personId, provenance: "self", about, values: { email: before } },
    ],
  });
}

async function tell(ctx: Context, { id, accountId, personId }: OpenLink): Promise<void> {
  await record(ctx, { entity: "account", entityId: accountId, from: null, to: "address" });
  await queueNotice(ctx, { kind: "address_changed", subjectId: id, event: "changed", personId });
  await emit(ctx, "account.verified", { accountId });
}

function taken(): DomainError {
  const message = "There is another account with this address. Sign in to that one instead.";
  return new DomainError("conflict", message);
}
