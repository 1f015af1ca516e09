import { invoiceName } from "@/lib/billing/billing";
import { readCreditsOf } from "@/lib/billing/crediting/read-credits-of";
import { readDisputesOf } from "@/lib/billing/disputing/read-disputes-of";
import { readWaitsOf } from "@/lib/billing/dunning/read-waits-of";
import { endCards } from "@/lib/billing/end-cards";
import { readHandoversOf } from "@/lib/billing/handing/read-handovers-of";
import { readBillsOf } from "@/lib/billing/held/read-bills-of";
import { readMovesOf } from "@/lib/billing/held/read-moves-of";
import { readStatementsOf } from "@/lib/billing/held/read-statements-of";
import { readStepsOf } from "@/lib/billing/held/read-steps-of";
import { readUnmatchedOf } from "@/lib/billing/unmatched/read-unmatched-of";
import { readWrittenOffOf } from "@/lib/billing/writing-off/read-written-off-of";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatMonth, fromDateColumn, monthOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { formatAmount, formatMoney } from "@/lib/money";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

/** What the books hold of people: amounts, by the number of a customer. */
export const billingHolder: Holder = {
  findHeld,
  holdsOn,
  exportFor,
  eraseFor,
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const [rows, bills] = [await readMovesOf(ctx, input), await readBillsOf(ctx, input)];
  const moved = rows.map(
    (row): HeldRecord => ({
      personId: row.person_id,
      what: `A ${row.kind} of ${formatAmount(row.amount_minor, row.currency)}`,
      erased: "stays",
      why: "What was paid stays in our books, as the law wants, without a name.",
    }),
  );
  const billed = bills.map(
    ({ personId, totalMinor, keepUntil, ...bill }): HeldRecord => ({
      ...{
        personId,
        what: `${documentWord(bill)} ${invoiceName(bill)} of ${formatMoney(totalMinor)}`,
      },
      erased: "stays",
      why: keepUntil
        ? `Bills must be kept: your name and address in it are destroyed after ${formatDate(fromDateColumn(keepUntil))}, and are used for this bill alone.`
        : "Bills must be kept. Your name is not in it any more.",
    }),
  );
  const stated = (await readStatementsOf(ctx, input)).map(
    ({ personId, month, keepUntil }): HeldRecord => ({
      ...{ personId, what: `Statement for ${formatMonth(monthOf(fromDateColumn(month)))}` },
      erased: "stays",
      why: keepUntil
        ? `Statements are kept like bills: your name and address in it are destroyed after ${formatDate(fromDateColumn(keepUntil))}.`
        : "Statements are kept like bills. Your name is not in it any more.",
    }),
  );
  const asked = (await readStepsOf(ctx, input)).map(
    ({ personId, name, takenOn }): HeldRecord => ({
      ...{ personId, what: `That we asked for what was open of ${name}, ${formatDate(takenOn)}` },
      erased: "stays",
      why: "It is kept with the bill that it is about.",
    }),
  );
  const waits = (await readAgreed(ctx, input)).map(
    ({ personId, words }): HeldRecord => ({
      ...{ personId, what: words, erased: "stays" },
      why: "It is kept with the bills that it is about.",
    }),
  );
  const unmatched = (await readUnmatchedOf(ctx, input)).map(
    ({ personId, leftMinor }): HeldRecord => ({
      ...{ personId, what: `${formatMoney(leftMinor)} that came for you beyond what is owed` },
      erased: "stays",
      why: "It lies with us until it is sent back to you, or pays what you owe.",
    }),
  );
  const disputes = (await readDisputesOf(ctx, input)).map(
    ({ personId, words }): HeldRecord => ({
      ...{ personId, what: words, erased: "stays" },
      why: "It is kept with the bill that it is about.",
    }),
  );
  const kept = (await readCreditsOf(ctx, input)).map(
    ({ personId, leftMinor }): HeldRecord => ({
      ...{ personId, what: `${formatMoney(leftMinor)} that we keep for you as credit` },
      erased: "stays",
      why: "It lies with us until it pays a booking of yours, or goes back to you.",
    }),
  );
  return [...moved, ...unmatched, ...kept, ...billed, ...stated, ...asked, ...waits, ...disputes];
}

/** The card goes with what is known of it; that nothing more is taken, and that Stripe forgets it, is ours to see to. */
async function eraseFor(ctx: Context, { personIds }: OfPeople): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT b.id FROM booking b WHERE b.person_id = ANY(${personIds}::uuid[])`);
  await endCards(ctx, { bookingIds: rows.map(({ id }) => id), why: "erased" });
}

function documentWord({ kind }: { kind: string }): string {
  return kind === "cancellation" ? "Cancellation" : "Invoice";
}

async function holdsOn(ctx: Context, input: OfPeople) {
  const moving = (await readMovesOf(ctx, input)).filter(({ moves }) => moves);
  const obstacles = moving.map(({ person_id: personId }) => ({
    personId,
    why: "A payment or a refund of this booking is still under way, or a bank asks about one.",
  }));
  const waiting = (await readUnmatchedOf(ctx, input)).map(({ personId }) => ({
    ...{ personId, why: "More came for this booking than is owed: it goes back first." },
  }));
  const kept = (await readCreditsOf(ctx, input)).map(({ personId }) => ({
    ...{ personId, why: "We keep money of yours as credit: have it back first, under Invoices." },
  }));
  return { holds: [], obstacles: [...obstacles, ...waiting, ...kept] };
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readMovesOf(ctx, input)).map((row) => ({
    kind: row.kind,
    amount: formatAmount(row.amount_minor, row.currency),
    way: row.method,
    status: row.status,
    begun_at: row.created_at.toISOString(),
  }));
  const bills = (await readBillsOf(ctx, input)).map(({ totalMinor, keepUntil, ...bill }) => ({
    ...{ invoice: invoiceName(bill), kind: bill.kind, total: formatMoney(totalMinor) },
    issued_on: fromDateColumn(bill.issuedOn),
    due_on: fromDateColumn(bill.dueOn),
    name_kept_until: keepUntil ? fromDateColumn(keepUntil) : null,
  }));
  const statements = (await readStatementsOf(ctx, input)).map((statement) => ({
    month: monthOf(fromDateColumn(statement.month)).name,
    bookings: statement.bookings.join(", "),
    owed_before: formatMoney(statement.openingMinor),
    owed_after: formatMoney(statement.closingMinor),
    issued_on: fromDateColumn(statement.issuedOn),
    name_kept_until: statement.keepUntil ? fromDateColumn(statement.keepUntil) : null,
  }));
  const asked = (await readStepsOf(ctx, input)).map(({ name, level, takenOn }) => ({
    ...{ invoice: name, asked_on: takenOn, step: level },
  }));
  const waits = (await readAgreed(ctx, input)).map(({ words, notedAt }) => ({
    ...{ what: words, noted_at: notedAt.toISOString() },
  }));
  const unmatched = (await readUnmatchedOf(ctx, input)).map(
    ({ leftMinor, method, receivedOn }) => ({
      ...{ amount: formatMoney(leftMinor), way: method, came_on: fromDateColumn(receivedOn) },
    }),
  );
  const kept = (await readCreditsOf(ctx, input)).map(({ leftMinor, keptAt }) => ({
    ...{ left: formatMoney(leftMinor), kept_at: keptAt.toISOString() },
  }));
  const disputes = (await readDisputesOf(ctx, input)).map(({ words, reason, raisedAt }) => ({
    ...{ what: words, why: reason, raised_at: raisedAt.toISOString() },
  }));
  return [
    {
      name: "payments",
      about: "What you paid, what went back to you, and what your bank contested.",
      rows,
    },
    {
      name: "unmatched",
      about: "What came for your bookings beyond what was owed, and is still with us.",
      rows: unmatched,
    },
    { name: "credit", about: "What you let us keep for later bookings.", rows: kept },
    { name: "invoices", about: "What we billed you.", rows: bills },
    { name: "reminders", about: "When we asked you for what was open of a bill.", rows: asked },
    {
      name: "agreements",
      about:
        "What you promised to pay, our pauses, what we wrote off, and what was to be handed on.",
      rows: waits,
    },
    { name: "disputes", about: "Which bills you said are not right.", rows: disputes },
    { name: "statements", about: "What you owed, month by month.", rows: statements },
  ];
}

async function readAgreed(ctx: Context, input: OfPeople) {
  return [
    ...[...(await readWaitsOf(ctx, input)), ...(await readWrittenOffOf(ctx, input))],
    ...(await readHandoversOf(ctx, input)),
  ];
}
