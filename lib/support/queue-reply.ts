import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { countQueued } from "@/lib/notices/count-queued";
import { queueNotice } from "@/lib/notices/queue-notice";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import { readPerson } from "@/lib/privacy/read-person";

const kind = "support_reply";
const mostAnHour = 6;

/**
 * Queues the mail that says that we have a request, and leads to what it asks for: to the address that was typed, whoever's it
 * is, and six an hour at most, so that nobody's mailbox is filled in their name. What was not mailed does not count: so whoever gets
 * none has others that are still good, and lead to the same rights. Run under `rights`.
 */
export async function queueReply(ctx: Context, input: { requestId: string }): Promise<void> {
  await ctx.transaction(async (inner) => {
    const [asked] = await inner.db.$queryRaw<{ person_id: string; asked_at: Date }[]>(sql`
      SELECT person_id, asked_at FROM support_request WHERE id = ${input.requestId}::uuid`);
    if (!asked) return;
    const { person_id: personId, asked_at: at } = asked;
    const known = await readPerson(inner, { personIds: [personId], groups: ["email"] });
    const email = known.get(personId)?.email;
    if (email === undefined) return;
    const sharing = await findByEmail(inner, { index: emailIndex(email) });
    const before = await inner.db.$queryRaw<{ id: string }[]>(sql`
      SELECT id FROM support_request WHERE person_id = ANY(${sharing}::uuid[])
        AND id <> ${input.requestId}::uuid AND asked_at > ${at}::timestamptz - interval '1 hour'`);
    const subjectIds = before.map(({ id }) => id);
    if ((await countQueued(inner, { kind, subjectIds })) >= mostAnHour) return;
    await queueNotice(inner, {
      ...{ kind, subjectId: input.requestId, event: "asked", personId },
    });
  });
}
