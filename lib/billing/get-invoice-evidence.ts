import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { readInvoices } from "@/lib/billing/listing/read-invoices";
import type { DeskInvoice } from "@/lib/billing/schema";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { listEvidence } from "@/lib/notices/list-evidence";
import type { NoticeEvidence, NoticeSubject } from "@/lib/notices/schema";

/**
 * How a bill was told to whom it is for: each notice about it, by which ways, and what shows that it arrived, under `billing` (P41, P42, rule
 * 103). It names nobody.
 * @throws DomainError not_found, also for any other role.
 */
export async function getInvoiceEvidence(
  ctx: Context,
  { invoiceId }: { invoiceId: string },
): Promise<{ invoice: DeskInvoice; notices: NoticeEvidence[] }> {
  await requireRole(ctx, clerks);
  if (!isId(invoiceId)) throw notFound("invoice");
  const filter = sql`s.invoice_id = ${invoiceId}::uuid`;
  const { invoices } = await readInvoices(ctx, { filter, sort: "newest", after: null, most: 1 });
  const [invoice] = invoices;
  if (!invoice) throw notFound("invoice");
  const subjects = await listSubjects(ctx, invoiceId);
  return { invoice, notices: await listEvidence(ctx, { subjects }) };
}

/**
 * What was said about a bill: that it is there, with the confirmation of the booking or by a mail of its own; what a card is charged for it; the
 * reminders and steps that go by it, and those that went out while it was late and is still open; the statements on which it stands; that
 * it was to be handed on; and that its booking was cancelled.
 */
async function listSubjects(ctx: Context, invoiceId: string): Promise<NoticeSubject[]> {
  return await ctx.db.$queryRaw<NoticeSubject[]>(sql`
    WITH bill AS (SELECT i.*, s.open_minor, replace(i.reason, 'schedule', 'line') AS line
      FROM invoice i JOIN invoice_standing s ON s.invoice_id = i.id WHERE i.id = ${invoiceId}::uuid)
    SELECT 'booking_confirmed' AS kind, booking_id AS "subjectId", NULL AS event FROM bill WHERE kind IN ('deposit', 'full')
    UNION ALL
    SELECT 'balance_billed', booking_id, reason FROM bill
    UNION ALL
    SELECT 'booking_cancelled', b.booking_id, NULL FROM bill b
    WHERE b.kind IN ('fee', 'cancellation') OR EXISTS (SELECT FROM invoice back WHERE back.refers_to = b.id)
    UNION ALL
    SELECT 'collection_announced', k.id, b.line FROM bill b JOIN kept_card k ON k.booking_id = b.booking_id
    UNION ALL
    SELECT said.kind, a.id, NULL FROM bill b JOIN dunning_case c ON c.customer_id = b.customer_id JOIN dunning_action a ON a.case_id = c.id
      CROSS JOIN (VALUES ('balance_reminder'), ('payment_overdue')) AS said (kind)
    WHERE a.anchor_id = b.id OR (b.open_minor > 0 AND a.taken_on > b.due_on)
    UNION ALL
    SELECT 'payment_overdue', f.action_id, NULL FROM bill b JOIN late_fee f ON f.id = b.id
    UNION ALL
    SELECT 'debt_announced', h.id, NULL FROM bill b JOIN debt_handover h ON h.invoice_id = b.id
    UNION ALL
    SELECT 'statement_issued', l.statement_id, NULL FROM bill b
      JOIN ledger_entry e ON e.source_id = b.id JOIN statement_line l ON l.entry_id = e.id`);
}
