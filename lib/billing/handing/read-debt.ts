import { invoiceName } from "@/lib/billing/billing";
import { contested } from "@/lib/billing/contested";
import { dunningRules } from "@/lib/billing/dunning";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** A bill, and all that decides whether it may be handed on. */
export type Debt = {
  invoiceId: string;
  /** "IV-000123". */
  name: string;
  bookingId: string;
  customerId: string;
  personId: string;
  currency: string;
  openMinor: bigint;
  dueOn: LocalDate;
  lateDays: number;
  /** Overdue notices of it of which something shows that they arrived. */
  delivered: number;
  contested: boolean;
  /** Something is promised for a day that has not passed, or its case rests. */
  waits: boolean;
  handover: Handover | null;
};

/** What two people agreed on and is not over. */
export type Handover = {
  id: string;
  handOn: LocalDate;
  handedAt: Date | null;
  toldAt: Date | null;
  /** That it was handed on has gone to the agency, or is to. */
  isThere: boolean;
  /** What the agency knows to be open; null where the last that it was to be told stayed here. */
  knownMinor: bigint | null;
};

type Row = Omit<Debt, "name" | "dueOn" | "handover"> &
  Omit<Handover, "id" | "handOn"> & {
    prefix: string;
    number: bigint;
    dueOn: Date;
    id: string | null;
    handOn: Date;
  };

/**
 * What decides at this moment whether a bill may be handed on, under `billing`; null where there is no such bill. Of notices only those
 * count that asked for it once it was late and were shown to have arrived, by a mail server, a clerk who spoke to its person, or a
 * gateway: what was merely sent counts for nothing (P42).
 */
export async function readDebt(ctx: Context, invoiceId: string): Promise<Debt | null> {
  const today = toDateColumn(localDateOf(clock.now()));
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT i.id AS "invoiceId", i.prefix, i.number, i.booking_id AS "bookingId", i.customer_id AS "customerId", c.person_id AS "personId",
      i.currency, i.due_on AS "dueOn", greatest(0, ${today}::date - i.due_on)::int AS "lateDays", s.open_minor AS "openMinor",
      ${contested(sql`i.booking_id`)} AS contested, told.delivered, h.id, h.hand_on AS "handOn", h.handed_at AS "handedAt", h.told_at AS "toldAt", h.is_there AS "isThere", h.known_minor AS "knownMinor",
      EXISTS (SELECT FROM dunning_wait w JOIN dunning_case d ON d.id = w.case_id
        WHERE d.customer_id = i.customer_id AND d.currency = i.currency AND d.closed_at IS NULL AND w.ended_at IS NULL
          AND w.until_on + CASE w.kind WHEN 'promise' THEN ${dunningRules.graceDays}::int ELSE 0 END >= ${today}::date) AS waits
    FROM invoice i JOIN customer c ON c.id = i.customer_id JOIN invoice_standing s ON s.invoice_id = i.id
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT n.id)::int AS delivered FROM dunning_case d JOIN dunning_action a ON a.case_id = d.id
        JOIN notice n ON n.kind = 'payment_overdue' AND n.subject_id = a.id
        JOIN delivery_attempt t ON t.notice_id = n.id AND t.status = 'delivered'
      WHERE d.customer_id = i.customer_id AND d.currency = i.currency AND a.taken_on > i.due_on) told
    LEFT JOIN LATERAL (
      SELECT o.id, o.hand_on, o.handed_at, (SELECT min(t.accepted_at) FROM notice n JOIN delivery_attempt t ON t.notice_id = n.id
        WHERE n.kind = 'debt_announced' AND n.subject_id = o.id AND t.status IN ('accepted', 'delivered')) AS told_at,
        coalesce(sent.handed, false) AS is_there, CASE WHEN sent.last THEN o.told_minor END AS known_minor
      FROM debt_handover o CROSS JOIN LATERAL (
        SELECT bool_or(t.status IN ('queued', 'accepted', 'delivered')) FILTER (WHERE n.kind = 'debt_handed') AS handed,
          (array_agg(t.status IN ('queued', 'accepted', 'delivered') ORDER BY n.created_at DESC))[1] AS last
        FROM notice n JOIN delivery_attempt t ON t.notice_id = n.id
        WHERE n.kind IN ('debt_handed', 'debt_changed') AND n.subject_id = o.id) sent
      WHERE o.invoice_id = i.id AND o.ended_at IS NULL) h ON true
    WHERE i.id = ${invoiceId}::uuid`);
  return row ? debtOf(row) : null;
}

function debtOf({ prefix, number, dueOn, id, handOn, ...row }: Row): Debt {
  const { handedAt, toldAt, isThere, knownMinor, ...debt } = row;
  const sent = { handedAt, toldAt, isThere, knownMinor };
  const handover = id === null ? null : { id, handOn: fromDateColumn(handOn), ...sent };
  return {
    ...{ ...debt, handover, name: invoiceName({ prefix, number }) },
    dueOn: fromDateColumn(dueOn),
  };
}
