import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { businessZone, type LocalDate } from "@/lib/dates";
import { emptySql, sql } from "@/lib/db/sql";

const perPage = 50;

/** What an employee saw, or a recipient was handed, of one person: ids and reasons, no value. */
type AccessRecord = {
  id: string;
  at: Date;
  what: "look" | "disclosure";
  personId: string;
  /** The employee's role, or who got it. */
  who: string;
  /** The employee's id; null for a disclosure. */
  employeeId: string | null;
  /** The kind of case and its reason, or the use that it was handed over for. */
  why: string;
  fields: string[];
};

type Input = {
  day: LocalDate;
  what: "look" | "disclosure" | null;
  /** An employee's role, or a recipient. */
  who: string | null;
  page: number;
};

/**
 * Who saw or was handed something of whom on a day of the business, newest first, for the privacy officer under `staff` (P34, P37).
 * @returns a page of 50, how many there are in all, and every role and recipient of that day to choose from.
 */
export async function listAccesses(
  ctx: Context,
  { day, what, who, page }: Input,
): Promise<{ records: AccessRecord[]; total: number; pages: number; everyone: string[] }> {
  await requireRole(ctx, ["privacy_officer"]);
  // A bare date would first be taken as a midnight of the database's own zone.
  const begins = sql`${day}::date::timestamp AT TIME ZONE ${businessZone}`;
  const ends = sql`(${day}::date + 1)::timestamp AT TIME ZONE ${businessZone}`;
  // The seals say between which transactions a day lies; the entries say the rest.
  const within = sql`tx >= day.from_tx AND tx < day.until_tx AND at >= ${begins} AND at < ${ends}`;
  const ofDay = sql`
    SELECT id, at, 'look' AS what, person_id AS "personId", role AS who, employee_id AS "employeeId",
      case_kind || ': ' || reason AS why, fields FROM tx_between(${begins}, ${ends}) AS day, look WHERE ${within}
    UNION ALL
    SELECT id, at, 'disclosure', person_id, recipient, NULL, purpose, fields
      FROM tx_between(${begins}, ${ends}) AS day, disclosure WHERE ${within}`;
  const chosen = sql`FROM (${ofDay}) AS found WHERE true
    ${what ? sql`AND what = ${what}` : emptySql} ${who ? sql`AND who = ${who}` : emptySql}`;

  const [records, counts] = await Promise.all([
    ctx.db.$queryRaw<AccessRecord[]>(sql`
      SELECT * ${chosen} ORDER BY at DESC, id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`),
    ctx.db.$queryRaw<{ who: string; chosen: bigint }[]>(sql`
      SELECT d.who, count(c.id) AS chosen FROM (${ofDay}) AS d LEFT JOIN (SELECT id ${chosen}) AS c USING (id)
      GROUP BY d.who ORDER BY d.who`),
  ]);
  const total = counts.reduce((sum, row) => sum + Number(row.chosen), 0);
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { records, total, pages, everyone: counts.map((row) => row.who) };
}
