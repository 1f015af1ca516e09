import type { PlannedStep } from "@/lib/billing/dunning";
import { chargeLateFee } from "@/lib/billing/dunning/charge-late-fee";
import { isOver } from "@/lib/billing/dunning/is-over";
import { lockDunning } from "@/lib/billing/dunning/lock-dunning";
import { type NextStep, nextStep } from "@/lib/billing/dunning/next-step";
import { type DunnedAccount, readDunned } from "@/lib/billing/dunning/read-dunned";
import { findFlagged } from "@/lib/billing/find-flagged";
import { lockSeries } from "@/lib/billing/invoicing/series";
import { lockStanding } from "@/lib/billing/writing-off/lock-standing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Takes the step that is right for a customer today, if one is, with the notice that says it and the late fee that it asks: once for each
 * case, level and bill, however often this is heard and however many workers hear it (rules 93, 97, 98; P39). Closes the case of which
 * nothing is late any more. Under `billing`.
 */
export async function takeDunningStep(ctx: Context, input: { customerId: string }): Promise<void> {
  const today = localDateOf(clock.now());
  await ctx.transaction(async (inner) => {
    await lockDunning(inner, input.customerId);
    for (const account of await readKept(inner, input.customerId, today))
      await look(inner, account, today);
  });
}

/** As they stand; where a fee is to be asked, with no bill issued and nothing paid of its booking until the transaction ends. */
async function readKept(ctx: Context, customerId: string, today: string): Promise<DunnedAccount[]> {
  const read = () => readDunned(ctx, { customerIds: [customerId], on: today });
  const accounts = await read();
  const bookings = accounts.flatMap((account) => {
    const found = nextStep(account.rules, account, today);
    return found && asksFee(found) ? [found.anchor.bookingId] : [];
  });
  if (bookings.length === 0) return accounts;
  await lockSeries(ctx, "IV");
  for (const bookingId of bookings.toSorted()) await lockStanding(ctx, bookingId);
  return await read();
}

function asksFee({ due, anchor }: NextStep): boolean {
  return due?.step.fee === true && anchor.feeRate > 0;
}

async function look(ctx: Context, account: DunnedAccount, today: string): Promise<void> {
  const { caseId, rules } = account;
  if (caseId && isOver(account, today)) return await close(ctx, caseId);
  const found = nextStep(rules, account, today);
  if (!found) return;
  if (caseId && found.anchor.id !== account.anchored?.billId) await anchor(ctx, caseId, found);
  // Nobody is asked for what we do not let them pay (rule 47).
  if (!found.due || (await findFlagged(ctx, found.anchor))) return;
  await take(ctx, account, found, found.due);
}

async function close(ctx: Context, id: string): Promise<void> {
  await ctx.db.dunningCase.updateMany({ where: { id }, data: { closedAt: clock.now() } });
}

/** Another bill is the oldest now (rule 96). */
async function anchor(ctx: Context, id: string, found: NextStep): Promise<void> {
  const anchoredOn = found.since && toDateColumn(found.since);
  await ctx.db.dunningCase.updateMany({
    where: { id },
    data: { anchorId: found.anchor.id, anchoredOn },
  });
}

async function take(
  ctx: Context,
  account: DunnedAccount,
  found: NextStep,
  { step }: PlannedStep,
): Promise<void> {
  const [id, takenAt] = [newId(), clock.now()];
  const anchorId = found.anchor.id;
  await ctx.db.dunningAction.createMany({
    data: [
      {
        ...{ id, anchorId, takenAt, level: step.level, rulesVersion: account.rules.version },
        caseId: account.caseId ?? (await open(ctx, account, anchorId)),
        takenOn: toDateColumn(localDateOf(takenAt)),
      },
    ],
  });
  const { level } = step;
  if (asksFee(found))
    await chargeLateFee(ctx, account, { actionId: id, level, anchor: found.anchor });
  await queueNotice(ctx, {
    kind: step.afterDays < 0 ? "balance_reminder" : "payment_overdue",
    ...{ subjectId: id, event: "taken", personId: account.personId },
  });
}

async function open(
  ctx: Context,
  { customerId, currency }: DunnedAccount,
  anchorId: string,
): Promise<string> {
  const id = newId();
  const openedAt = clock.now();
  await ctx.db.dunningCase.createMany({ data: [{ id, customerId, currency, anchorId, openedAt }] });
  return id;
}
