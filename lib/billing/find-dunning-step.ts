import { invoiceName } from "@/lib/billing/billing";
import type { OpenBill, PlannedStep } from "@/lib/billing/dunning";
import { nextStep } from "@/lib/billing/dunning/next-step";
import { type DunnedAccount, readDunned } from "@/lib/billing/dunning/read-dunned";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** What a step says. */
export type SaidStep = {
  level: number;
  /** The bill by which it is asked for. */
  anchor: OpenBill;
  /** What is late, the oldest first; nothing where it is a reminder of a day to come. */
  late: readonly OpenBill[];
  next: PlannedStep | null;
  /** What its account has with us of other bookings: what is late is less that. */
  creditMinor: bigint;
  /** The late fee that it asks; null where none. */
  fee: LateFee | null;
};

/** A late fee, and in words of what it is a part. */
type LateFee = { name: string; words: string; amountMinor: bigint; dueOn: LocalDate };

/**
 * What a step that was taken says at this moment, under `billing`; null where it is to be said no more: what it asked for is paid, taken
 * back or too little by now, its case is closed or waits, its day to come is over, or a later step was taken (rules 94, 95, 97).
 */
export async function findDunningStep(
  ctx: Context,
  { actionId }: { actionId: string },
): Promise<SaidStep | null> {
  const action = await ctx.db.dunningAction.findUnique({
    where: { id: actionId },
    include: { case: true },
  });
  if (!action || action.case.closedAt) return null;
  const { level, anchorId, caseId } = action;
  if ((await laterThan(ctx, action)) > 0) return null;
  const today = localDateOf(clock.now());
  const { customerId } = action.case;
  const accounts = await readDunned(ctx, { customerIds: [customerId], on: today });
  const account = accounts.find((one) => one.caseId === caseId);
  const said = account && sayOf(account, { level, anchorId }, today);
  return said ? { ...said, fee: await findFee(ctx, actionId) } : null;
}

function sayOf(
  account: DunnedAccount,
  { level, anchorId }: { level: number; anchorId: string },
  today: LocalDate,
): Omit<SaidStep, "fee"> | null {
  const { bills, rules, disputed, waitsUntil } = account;
  const found = nextStep(rules, account, today);
  const anchor = bills.find(({ id }) => id === anchorId);
  if (!(found && anchor)) return null;
  if (disputed || (waitsUntil ?? "") >= today) return null;
  const isReminder = rules.steps.some((step) => step.level === level && step.afterDays < 0);
  if (isReminder !== anchor.dueOn >= today) return null;
  const late = isReminder ? [] : bills.filter(({ dueOn }) => dueOn < today);
  return { level, anchor, late, next: found.next, creditMinor: account.creditMinor };
}

async function findFee(ctx: Context, actionId: string): Promise<LateFee | null> {
  const [fee] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT i.prefix, i.number, l.text AS words, i.total_minor AS "amountMinor", i.due_on AS "dueOn"
    FROM late_fee f JOIN invoice i ON i.id = f.id JOIN invoice_line l ON l.invoice_id = i.id
    WHERE f.action_id = ${actionId}::uuid AND NOT EXISTS (SELECT FROM invoice back WHERE back.refers_to = i.id)`);
  if (!fee) return null;
  const { words, amountMinor } = fee;
  return { name: invoiceName(fee), words, amountMinor, dueOn: fromDateColumn(fee.dueOn) };
}

type Row = { prefix: string; number: bigint; words: string; amountMinor: bigint; dueOn: Date };

async function laterThan(
  ctx: Context,
  { caseId, takenAt }: { caseId: string; takenAt: Date },
): Promise<number> {
  return await ctx.db.dunningAction.count({ where: { caseId, takenAt: { gt: takenAt } } });
}
