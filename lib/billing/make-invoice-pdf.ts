import { InvoiceDocument } from "@/emails/documents/invoice-document";
import { type InvoiceKind, invoiceKindWords } from "@/lib/billing/billing";
import type { InvoiceAbout } from "@/lib/billing/invoice";
import { readParty } from "@/lib/billing/invoicing/party";
import { readInvoiceName } from "@/lib/billing/invoicing/read-name";
import type { Context } from "@/lib/context/open-context";
import { formatDate, fromDateColumn } from "@/lib/dates";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";
import { renderPdf } from "@/lib/pdf/render-pdf";

/**
 * A bill on paper, under `billing`, from what was written when it was issued and nothing else: the same bytes each time, until who it
 * was made out to is destroyed (rules 73, 77).
 * @param input.bookingIds whose bills whoever asks may see.
 * @throws DomainError not_found, also for a bill of another booking (rule 115).
 */
export async function makeInvoicePdf(
  ctx: Context,
  input: { name: string; bookingIds: readonly string[] },
): Promise<{ filename: string; content: Buffer }> {
  const invoice = await findInvoice(ctx, input);
  const { about, lines, issuedAt } = invoice;
  const document = InvoiceDocument({
    ...{ issuedAt, name: input.name, kind: invoiceKindWords[invoice.kind] },
    cancels: about.cancels ?? null,
    ...{ seller: about.seller, bookingRef: about.bookingRef, vacationTitle: about.vacationTitle },
    ...{ startsOn: formatDate(about.startsOn), endsOn: formatDate(about.endsOn) },
    issuedOn: formatDate(fromDateColumn(invoice.issuedOn)),
    dueOn: formatDate(fromDateColumn(invoice.dueOn)),
    party: await readParty(ctx, invoice.id),
    lines: lines.map(({ text, quantity, unitMinor, amountMinor }) => ({
      ...{ text, quantity: String(quantity) },
      ...{ unit: formatMoneyExact(unitMinor), amount: formatMoneyExact(amountMinor) },
    })),
    net: formatMoneyExact(invoice.totalMinor - invoice.taxMinor),
    tax: {
      label: `${about.tax.name} (${about.tax.rate / 100} %)`,
      amount: formatMoneyExact(invoice.taxMinor),
    },
    total: `${formatMoneyExact(invoice.totalMinor)} ${invoice.currency}`,
    terms: about.terms,
    findBookingUrl: `${env.APP_URL}${paths.findBooking()}`,
  });
  return {
    filename: `${about.cancels ? "cancellation" : "invoice"}-${input.name}.pdf`,
    content: await renderPdf(document),
  };
}

async function findInvoice(
  ctx: Context,
  { name, bookingIds }: { name: string; bookingIds: readonly string[] },
) {
  const wanted = readInvoiceName(name);
  if (!wanted) throw notFound("invoice");
  const invoice = await ctx.db.invoice.findUnique({
    where: { prefix_number: wanted },
    include: { lines: { orderBy: { seq: "asc" } } },
  });
  if (!(invoice && bookingIds.includes(invoice.bookingId))) throw notFound("invoice");
  return { ...invoice, about: invoice.about as InvoiceAbout, kind: invoice.kind as InvoiceKind };
}
