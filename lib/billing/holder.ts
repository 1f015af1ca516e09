import { invoiceName, paymentsIn, refundsIn } from "@/lib/billing/billing";
import { readCreditsOf } from "@/lib/billing/crediting/read-credits-of";
import { readDisputesOf } from "@/lib/billing/disputing/read-disputes-of";
import { readWaitsOf } from "@/lib/billing/dunning/read-waits-of";
import { endCards } from "@/lib/billing/end-cards";
import { readHandoversOf } from "@/lib/billing/handing/read-handovers-of";
import { readUnmatchedOf } from "@/lib/billing/unmatched/read-unmatched-of";
import { readWrittenOffOf } from "@/lib/billing/writing-off/read-written-off-of";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatMonth, fromDateColumn, type LocalDate, monthOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { formatMoney } from "@/lib/money";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Row = {
  person_id: string;
  id: string;
  kind: "payment" | "refund" | "chargeback";
  method: string;
  amount_minor: bigint;
  status: string;
  created_at: Date;
  moves: boolean;
};

/** What the books hold of people: amounts, by the number of a customer. */
export const billingHolder: Holder = {
  findHeld,
  holdsOn,
  exportFor,
  eraseFor,
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const [rows, bills] = [await readRows(ctx, input), await readBills(ctx, input)];
  const moved = rows.map(
    (row): HeldRecord => ({
      personId: row.person_id,
      what: `A ${row.kind} of ${formatMoney(row.amount_minor)}`,
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
  const stated = (await readStatements(ctx, input)).map(
    ({ personId, month, keepUntil }): HeldRecord => ({
      ...{ personId, what: `Statement for ${formatMonth(monthOf(fromDateColumn(month)))}` },
      erased: "stays",
      why: keepUntil
        ? `Statements are kept like bills: your name and address in it are destroyed after ${formatDate(fromDateColumn(keepUntil))}.`
        : "Statements are kept like bills. Your name is not in it any more.",
    }),
  );
  const asked = (await readSteps(ctx, input)).map(
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
  const moving = (await readRows(ctx, input)).filter(({ moves }) => moves);
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
  const rows = (await readRows(ctx, input)).map((row) => ({
    kind: row.kind,
    amount: formatMoney(row.amount_minor),
    way: row.method,
    status: row.status,
    begun_at: row.created_at.toISOString(),
  }));
  const bills = (await readBills(ctx, input)).map(({ totalMinor, keepUntil, ...bill }) => ({
    ...{ invoice: invoiceName(bill), kind: bill.kind, total: formatMoney(totalMinor) },
    issued_on: fromDateColumn(bill.issuedOn),
    due_on: fromDateColumn(bill.dueOn),
    name_kept_until: keepUntil ? fromDateColumn(keepUntil) : null,
  }));
  const statements = (await readStatements(ctx, input)).map((statement) => ({
    month: monthOf(fromDateColumn(statement.month)).name,
    bookings: statement.bookings.join(", "),
    owed_before: formatMoney(statement.openingMinor),
    owed_after: formatMoney(statement.closingMinor),
    issued_on: fromDateColumn(statement.issuedOn),
    name_kept_until: statement.keepUntil ? fromDateColumn(statement.keepUntil) : null,
  }));
  const asked = (await readSteps(ctx, input)).map(({ name, level, takenOn }) => ({
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

type Bill = {
  personId: string;
  prefix: string;
  number: bigint;
  kind: string;
  totalMinor: bigint;
  issuedOn: Date;
  dueOn: Date;
  /** Of who it was made out to. */
  keepUntil: Date | null;
};

async function readBills(ctx: Context, { personIds }: OfPeople): Promise<Bill[]> {
  return await ctx.db.$queryRaw<Bill[]>(sql`
    SELECT c.person_id AS "personId", i.prefix, i.number, i.kind, i.total_minor AS "totalMinor", i.issued_on AS "issuedOn",
           i.due_on AS "dueOn", p.keep_until AS "keepUntil"
    FROM customer c JOIN invoice i ON i.customer_id = c.id LEFT JOIN invoice_party p ON p.invoice_id = i.id
    WHERE c.person_id = ANY(${personIds}::uuid[]) ORDER BY i.issued_at, i.number`);
}

type Step = { personId: string; name: string; level: number; takenOn: LocalDate };

/** What was said of bills that were not paid. */
async function readSteps(ctx: Context, { personIds }: OfPeople): Promise<Step[]> {
  type Row = Omit<Step, "name" | "takenOn"> & { prefix: string; number: bigint; takenOn: Date };
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id AS "personId", i.prefix, i.number, a.level, a.taken_on AS "takenOn"
    FROM customer c JOIN dunning_case d ON d.customer_id = c.id JOIN dunning_action a ON a.case_id = d.id
      JOIN invoice i ON i.id = a.anchor_id
    WHERE c.person_id = ANY(${personIds}::uuid[]) ORDER BY a.taken_on, a.level`);
  return rows.map(({ personId, level, takenOn, ...bill }) => ({
    ...{ personId, level, name: invoiceName(bill), takenOn: fromDateColumn(takenOn) },
  }));
}

type Statement = {
  personId: string;
  month: Date;
  bookings: string[];
  openingMinor: bigint;
  closingMinor: bigint;
  issuedOn: Date;
  keepUntil: Date | null;
};

async function readStatements(ctx: Context, { personIds }: OfPeople): Promise<Statement[]> {
  return await ctx.db.$queryRaw<Statement[]>(sql`
    SELECT c.person_id AS "personId", s.month, s.bookings, s.opening_minor AS "openingMinor", s.closing_minor AS "closingMinor",
           s.issued_on AS "issuedOn", p.keep_until AS "keepUntil"
    FROM customer c JOIN statement s ON s.customer_id = c.id LEFT JOIN statement_party p ON p.statement_id = s.id
    WHERE c.person_id = ANY(${personIds}::uuid[]) ORDER BY s.month, s.issued_at`);
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id, p.id, 'payment' AS kind, p.method, p.amount_minor, p.status, p.created_at,
           p.status = ANY(${paymentsIn.settle}) AS moves
    FROM customer c JOIN payment p ON p.customer_id = c.id WHERE c.person_id = ANY(${personIds}::uuid[])
    UNION ALL
    SELECT c.person_id, r.id, 'refund', p.method, r.amount_minor, r.status, r.created_at, r.status <> ALL(${refundsIn.over})
    FROM customer c JOIN payment p ON p.customer_id = c.id JOIN refund r ON r.payment_id = p.id
    WHERE c.person_id = ANY(${personIds}::uuid[])
    UNION ALL
    SELECT c.person_id, b.id, 'chargeback', p.method, b.amount_minor, b.status, b.opened_at, b.status = 'open'
    FROM customer c JOIN payment p ON p.customer_id = c.id JOIN chargeback b ON b.payment_id = p.id
    WHERE c.person_id = ANY(${personIds}::uuid[])
    ORDER BY created_at, id`);
}
