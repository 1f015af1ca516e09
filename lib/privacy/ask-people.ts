import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { materialGids } from "@/lib/privacy/choices/material-gids";
import { loadMoment } from "@/lib/privacy/vault/load-moment";

type Asked = { requestId: string; personId: string; hasEmail: boolean };

/** For how long a yes is taken by the address in the mail. */
const days = 180;
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * Looks at the next people, in the order of their ids, and writes down what an announced version asks of each; nothing of those to
 * whom it brings nothing new (P45). How far it came stands beside that, so whoever goes on after a crash neither leaves out nor
 * asks anybody twice; two at once take turns. To be called under the purpose `rights`, in a transaction, until it is done.
 * @returns those who were asked just now, and whether everybody was looked at.
 */
export async function askPeople(
  ctx: Context,
  input: { number: number; most: number },
): Promise<{ asked: Asked[]; done: boolean }> {
  const { number, most } = input;
  await ctx.db.$executeRaw(sql`
    INSERT INTO asking_round (version) VALUES (${number}) ON CONFLICT DO NOTHING`);
  const people = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    WITH round AS (SELECT cursor FROM asking_round WHERE version = ${number} AND ended_at IS NULL FOR UPDATE)
    SELECT p.id FROM round, person p WHERE p.id > round.cursor AND p.erased_at IS NULL ORDER BY p.id LIMIT ${most}`);
  const ids = people.map(({ id }) => id);
  const asked = ids.length > 0 ? await ask(ctx, number, ids) : [];
  const done = ids.length < most;
  await ctx.db.$executeRaw(sql`
    UPDATE asking_round SET cursor = ${ids.at(-1) ?? lastId}::uuid, ended_at = CASE WHEN ${done} THEN now() END
    WHERE version = ${number} AND ended_at IS NULL`);
  return { asked, done };
}

async function ask(ctx: Context, version: number, ids: readonly string[]): Promise<Asked[]> {
  const moment = await loadMoment(ctx, { personIds: ids, version });
  const data = Map.groupBy(moment.data.values(), ({ person }) => person);
  const choices = Map.groupBy(moment.choices, ({ person }) => person);
  const requests = ids
    .map((personId) => {
      const theirs = data.get(personId) ?? [];
      const gids = materialGids(version, { data: theirs, choices: choices.get(personId) ?? [] });
      const heldUnder = Math.min(...theirs.map(({ version: of }) => of));
      return { id: newId(), personId, gids, heldUnder, hasEmail: theirs.some(isOwnEmail) };
    })
    .filter(({ gids }) => gids.length > 0);
  const written = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO choice_request (id, person_id, version, gids, held_under, expires_at)
    SELECT r.id, p.id, ${version}, r.gids, r."heldUnder", now() + make_interval(days => ${days})
    FROM jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) AS r(id uuid, "personId" uuid, gids text[], "heldUnder" int)
      JOIN person p ON p.id = r."personId" AND p.erased_at IS NULL FOR SHARE OF p
    ON CONFLICT (person_id, version) DO NOTHING RETURNING id`);
  const made = new Set(written.map(({ id }) => id));
  return requests
    .filter(({ id }) => made.has(id))
    .map(({ id, personId, hasEmail }) => ({ requestId: id, personId, hasEmail }));
}

function isOwnEmail({ category, provenance }: { category: string; provenance: string }): boolean {
  return category === "user.contact.email" && provenance === "self";
}
