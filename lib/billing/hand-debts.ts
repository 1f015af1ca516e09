import { lapseDays } from "@/lib/billing/collection";
import { lockDunning } from "@/lib/billing/dunning/lock-dunning";
import { factsOf, missingOf } from "@/lib/billing/handing/facts-of";
import { type Debt, type Handover, readDebt } from "@/lib/billing/handing/read-debt";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { addDays, type LocalDate, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";
import { debtConditions } from "@/lib/privacy/debt-terms";

/**
 * Lets every bill of which that was agreed go to the collection agency once its day has come, if each printed condition is met on that
 * day; tells the agency what is open where that has changed since, and asks it to delete what was paid, written off, taken back or disputed
 * (P42, P26). Each by itself, once, however many workers there are. Run daily under `billing`; a day that was slept through is made up for.
 */
export async function handDebts(ctx: Context): Promise<void> {
  const running = await ctx.db.debtHandover.findMany({
    where: { endedAt: null },
    select: { invoiceId: true, customerId: true },
    orderBy: { agreedAt: "asc" },
  });
  const today = localDateOf(clock.now());
  for (const { invoiceId, customerId } of running)
    await ctx.transaction(async (inner) => {
      await lockDunning(inner, customerId);
      const debt = await readDebt(inner, invoiceId);
      if (debt?.handover) await look(inner, debt, debt.handover, today);
    });
}

async function look(ctx: Context, debt: Debt, handover: Handover, today: LocalDate): Promise<void> {
  if (debt.openMinor === 0n) return await end(ctx, debt, handover, "settled");
  const missing = missingOf(await debtConditions(ctx), factsOf(debt, today), { before: false });
  const allowed = missing.length === 0;
  if (handover.handedAt) return await keepTrue(ctx, debt, handover, allowed);
  const { handOn } = handover;
  if (allowed && handOn <= today) return await hand(ctx, debt, handover);
  if (addDays(handOn, lapseDays) < today) await end(ctx, debt, handover, "lapsed");
}

async function hand(ctx: Context, debt: Debt, { id }: Handover): Promise<void> {
  const handed = { handedAt: clock.now(), toldMinor: debt.openMinor };
  await ctx.db.debtHandover.updateMany({ where: { id }, data: handed });
  await record(ctx, { entity: "debt_handover", entityId: id, from: "announced", to: "handed" });
  await queueNotice(ctx, { kind: "debt_handed", subjectId: id, event: "handed", personId: null });
}

/** What the agency has of a debt must be so: it is told what is open now, and asked to delete what it may not be told of any more. */
async function keepTrue(
  ctx: Context,
  debt: Debt,
  handover: Handover,
  allowed: boolean,
): Promise<void> {
  const { id, isThere, knownMinor } = handover;
  const { openMinor: toldMinor, contested } = debt;
  if (contested) return await end(ctx, debt, handover, "disputed");
  if (!isThere || knownMinor === toldMinor) return;
  if (!allowed) return await end(ctx, debt, handover, "lapsed");
  await ctx.db.debtHandover.updateMany({ where: { id }, data: { toldMinor } });
  const change = { kind: "debt_changed", subjectId: id, personId: null } as const;
  await queueNotice(ctx, { ...change, event: `open ${newId()}` });
}

async function end(
  ctx: Context,
  { personId }: Debt,
  { id, handedAt }: Handover,
  why: "settled" | "disputed" | "lapsed",
): Promise<void> {
  const ended = { endedAt: clock.now(), endedWhy: why };
  await ctx.db.debtHandover.updateMany({ where: { id }, data: ended });
  const from = handedAt ? "handed" : "announced";
  await record(ctx, { entity: "debt_handover", entityId: id, from, to: "ended", why });
  if (!handedAt) return;
  const where = { kind: "debt_changed", subjectId: id };
  const changes = await ctx.db.notice.findMany({ where, select: { id: true } });
  await emit(ctx, "debt.ended", { personId, operations: [id, ...changes.map((one) => one.id)] });
}
