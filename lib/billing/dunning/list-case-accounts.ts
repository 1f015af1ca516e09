import { listSteps } from "@/lib/billing/dunning/list-steps";
import { listWaits } from "@/lib/billing/dunning/list-waits";
import { nextStep } from "@/lib/billing/dunning/next-step";
import { type DunnedAccount, readDunned } from "@/lib/billing/dunning/read-dunned";
import {
  type ListedStep,
  type ListedWait,
  type OverdueBill,
  type OverdueCase,
  stepNames,
} from "@/lib/billing/overdue";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { daysBetween, type LocalDate, localDateOf } from "@/lib/dates";

type Known = { id: string; customerId: string };

/** A case with all that a clerk is told of it. */
export type CaseAccount = OverdueCase & {
  bills: OverdueBill[];
  openMinor: bigint;
  steps: ListedStep[];
  waits: ListedWait[];
};

/** Cases as they stand at this moment, in the order in which they were asked for: the same figures that are written to who owes. */
export async function listCaseAccounts(
  ctx: Context,
  cases: readonly Known[],
): Promise<CaseAccount[]> {
  const on = localDateOf(clock.now());
  const caseIds = cases.map(({ id }) => id);
  const customerIds = cases.map(({ customerId }) => customerId);
  const accounts = await readDunned(ctx, { customerIds, on });
  const bookings = await refsOf(ctx, accounts);
  const steps = await listSteps(ctx, { caseIds });
  const waits = await listWaits(ctx, { caseIds, on });
  return cases.map(({ id: caseId, customerId }) => {
    const account = accounts.find((one) => one.caseId === caseId);
    const taken = steps.get(caseId) ?? [];
    const waited = waits.get(caseId) ?? [];
    const bills = (account?.bills ?? []).map(
      ({ id: invoiceId, name, bookingId, dueOn, openMinor }): OverdueBill => ({
        ...{ invoiceId, name, dueOn, openMinor, bookingRef: bookings.get(bookingId) ?? "" },
        lateDays: daysBetween(dueOn, on),
      }),
    );
    return {
      ...{ caseId, customerId, bills, steps: taken, waits: waited, ...sumsOf(bills) },
      refs: [...new Set(bills.map(({ bookingRef }) => bookingRef))],
      said: taken[0] ?? { name: "", on, ways: "" },
      next: account ? nextOf(account, on) : null,
      disputed: account?.disputed ?? false,
      wait: waited.find(({ until }) => until !== null) ?? broken(waited[0]),
    };
  });
}

function sumsOf(bills: readonly OverdueBill[]) {
  const sum = (some: readonly OverdueBill[]) => some.reduce((all, one) => all + one.openMinor, 0n);
  const late = bills.filter(({ lateDays }) => lateDays > 0);
  const [oldest] = bills.toSorted((one, other) => other.lateDays - one.lateDays);
  const openMinor = sum(bills);
  return {
    ...{ openMinor, dueMinor: late.length > 0 ? sum(late) : openMinor },
    lateDays: oldest?.lateDays ?? 0,
  };
}

/** What is right today was not said yet: the worker says it within the day. */
function nextOf(account: DunnedAccount, on: LocalDate): OverdueCase["next"] {
  const found = nextStep(account.rules, account, on);
  const planned = found?.due ?? found?.next;
  if (!planned) return null;
  const { level } = planned.step;
  return { name: stepNames[level] ?? `Step ${level}`, on: planned.on > on ? planned.on : on };
}

/** That a promise was broken is seen until something else is noted. */
function broken(last: ListedWait | undefined): ListedWait | null {
  return last?.state === "broken" ? last : null;
}

async function refsOf(
  ctx: Context,
  accounts: readonly DunnedAccount[],
): Promise<Map<string, string>> {
  const ids = accounts.flatMap(({ bills }) => bills.map(({ bookingId }) => bookingId));
  const rows = await ctx.db.booking.findMany({
    where: { id: { in: ids } },
    select: { id: true, ref: true },
  });
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}
