import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { everyVersion } from "@/lib/policy/find-version";
import { foldRights } from "@/lib/policy/fold-rights";

type OfPeople = { personIds: readonly string[] };
type Cells = { personId: string } & Record<string, string | number | null>;
type Row = { personId: string; at: Date };
type Sent = Row & { recipient: string; purpose: string; fields: string[]; version: number };
type Dispatched = Row & { recipient: string; purpose: string };
type Recalled = Row & {
  recipient: string;
  reason: string;
  answer_by: Date;
  answered_at: Date | null;
};
type Answered = Row & { gid: string; answer: string; via: string };
type Asked = Row & { version: number; expires_at: Date };

/** What is on record of how we dealt with people's values, as they read it in their copy: no value, and in order (P43). */
export async function readDealings(
  ctx: Context,
  input: OfPeople,
): Promise<Record<"sent" | "dispatched" | "recalled" | "answered" | "asked", Cells[]>> {
  return {
    sent: await listSent(ctx, input),
    dispatched: await listDispatched(ctx, input),
    recalled: await listRecalled(ctx, input),
    answered: await listAnswered(ctx, input),
    asked: await listAsked(ctx, input),
  };
}

async function listSent(ctx: Context, { personIds }: OfPeople): Promise<Cells[]> {
  const rows = await ctx.db.$queryRaw<Sent[]>(sql`
    SELECT person_id AS "personId", recipient, purpose, fields, version, at FROM disclosure
    WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY at, id`);
  return rows.map(({ personId, recipient, purpose, fields, version, at }) => ({
    ...{ personId, recipient, what_for: purpose, fields: fields.join(" ") },
    ...{ policy_version: version, at: at.toISOString() },
  }));
}

async function listDispatched(ctx: Context, { personIds }: OfPeople): Promise<Cells[]> {
  const rows = await ctx.db.$queryRaw<Dispatched[]>(sql`
    SELECT o.person_id AS "personId", d.recipient, d.purpose, o.at
    FROM dispatch o JOIN disclosure d USING (operation_id, person_id)
    WHERE o.person_id = ANY(${personIds}::uuid[]) ORDER BY o.at, o.id`);
  return rows.map(({ personId, recipient, purpose, at }) => ({
    ...{ personId, recipient, what_for: purpose, at: at.toISOString() },
  }));
}

async function listRecalled(ctx: Context, { personIds }: OfPeople): Promise<Cells[]> {
  const rows = await ctx.db.$queryRaw<Recalled[]>(sql`
    SELECT r.person_id AS "personId", r.recipient, r.reason, r.answer_by, a.at AS answered_at, r.at
    FROM recall r LEFT JOIN recall_answer a ON a.recall_id = r.id
    WHERE r.person_id = ANY(${personIds}::uuid[]) ORDER BY r.at, r.id`);
  return rows.map(({ personId, recipient, reason, answer_by: by, answered_at: answered, at }) => ({
    ...{ personId, recipient, reason, at: at.toISOString(), answer_by: by.toISOString() },
    answered_at: answered?.toISOString() ?? null,
  }));
}

async function listAnswered(ctx: Context, { personIds }: OfPeople): Promise<Cells[]> {
  const rows = await ctx.db.$queryRaw<Answered[]>(sql`
    SELECT person_id AS "personId", gid, answer, via, at FROM choice
    WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY seq`);
  const rights = new Map(
    foldRights(everyVersion().map(({ version }) => version)).map(({ gid, grant }) => [gid, grant]),
  );
  return rows.map(({ personId, gid, answer, via, at }) => {
    const { category = null, use = null, recipient = null } = rights.get(gid) ?? {};
    return {
      ...{ personId, answer, kind_of_data: category, what_for: use, recipient },
      ...{ given_by: via, at: at.toISOString() },
    };
  });
}

async function listAsked(ctx: Context, { personIds }: OfPeople): Promise<Cells[]> {
  const rows = await ctx.db.$queryRaw<Asked[]>(sql`
    SELECT person_id AS "personId", version, asked_at AS at, expires_at FROM choice_request
    WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY version, id`);
  return rows.map(({ personId, version, at, expires_at: expires }) => ({
    ...{ personId, policy_version: version, at: at.toISOString() },
    may_be_accepted_until: expires.toISOString(),
  }));
}
