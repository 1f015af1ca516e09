import { dunningRules, type OpenBill, type PlannedStep } from "@/lib/billing/dunning";
import { nextStep } from "@/lib/billing/dunning/next-step";
import { readDunned } from "@/lib/billing/dunning/read-dunned";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";

/** What a step says. */
export type SaidStep = {
  level: number;
  /** The bill by which it is asked for. */
  anchor: OpenBill;
  /** What is late, the oldest first; nothing where it is a reminder of a day to come. */
  late: readonly OpenBill[];
  next: PlannedStep | null;
};

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
  const found = account && nextStep(dunningRules, account, today);
  const anchor = account?.bills.find(({ id }) => id === anchorId);
  if (!(found && anchor)) return null;
  if (account.disputed || (account.waitsUntil ?? "") >= today) return null;
  const late = account.bills.filter(({ dueOn }) => dueOn < today);
  const isReminder = dunningRules.steps.some((step) => step.level === level && step.afterDays < 0);
  if (isReminder !== (late.length === 0)) return null;
  return { level, anchor, late, next: found.next };
}

async function laterThan(
  ctx: Context,
  { caseId, takenAt }: { caseId: string; takenAt: Date },
): Promise<number> {
  return await ctx.db.dunningAction.count({ where: { caseId, takenAt: { gt: takenAt } } });
}
