import { scheduleKinds } from "@/lib/billing/billing";
import { readCreditElsewhere } from "@/lib/billing/crediting/read-credit-elsewhere";
import {
  type DunningRules,
  dunningRulesOn,
  type OpenBill,
  type TakenStep,
} from "@/lib/billing/dunning";
import { lastDayOf } from "@/lib/billing/dunning/last-day-of";
import type { Dunned } from "@/lib/billing/dunning/next-step";
import { openBills } from "@/lib/billing/dunning/open-bills";
import { readAccounts } from "@/lib/billing/receivables/read-accounts";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** What one customer has not paid in one currency, and what was said of it. */
export type DunnedAccount = Dunned & {
  customerId: string;
  personId: string;
  currency: string;
  /** Null while nothing was said. */
  caseId: string | null;
  /** What it could pay with that came of other bookings: its bills are less that. */
  creditMinor: bigint;
  /** What it goes by: what was right when its case was opened. */
  rules: DunningRules;
};

type Case = {
  id: string;
  customerId: string;
  currency: string;
  anchorId: string;
  anchoredOn: Date | null;
  openedAt: Date;
};

/** The accounts of customers who owe something, or of whom a case is open, as the ledger has them now. Under `billing`. */
export async function readDunned(
  ctx: Context,
  { customerIds, on }: { customerIds: readonly string[]; on: LocalDate },
): Promise<DunnedAccount[]> {
  const cases = await readCases(ctx, customerIds);
  const taken = await readTaken(ctx, cases);
  const spoken = await readSpoken(ctx, customerIds);
  const waits = await readWaits(ctx, cases);
  const elsewhere = await readCreditElsewhere(ctx, customerIds);
  const accounts = (await readAccounts(ctx, { customerIds, until: on })).map((account) => ({
    ...{ ...account, bills: openBills(account.entries, elsewhere(account)) },
    found: cases.find(
      ({ customerId, currency }) =>
        customerId === account.customerId && currency === account.currency,
    ),
  }));
  const dunned = accounts.filter(({ bills, found }) => found || bills.length > 0);
  const people = await peopleOf(ctx, dunned);
  const said = await readBills(
    ctx,
    dunned.flatMap(({ bills }) => bills.map(({ id }) => id)),
  );
  return dunned.map(({ customerId, currency, bills, found }) => ({
    ...{ customerId, currency, caseId: found?.id ?? null, rules: rulesOf(found, on) },
    personId: people.get(customerId) ?? "",
    bills: bills.flatMap(({ id, name, kind, dueOn, openMinor }) => {
      const bill = said.get(id);
      return bill ? [{ id, name, kind, dueOn, openMinor, ...bill }] : [];
    }),
    creditMinor: elsewhere({ customerId, currency }),
    taken: taken.get(found?.id ?? "") ?? [],
    spokenOn: spoken.get(`${customerId} ${currency}`) ?? null,
    disputed: bills.some(({ disputed }) => disputed),
    waitsUntil: waits.get(found?.id ?? "") ?? null,
    anchored: found ? anchoredOf(found) : null,
  }));
}

function rulesOf(found: Case | undefined, today: LocalDate): DunningRules {
  return dunningRulesOn(found ? localDateOf(found.openedAt) : today);
}

function anchoredOf({ anchorId, anchoredOn }: Case): Dunned["anchored"] {
  return { billId: anchorId, since: anchoredOn && fromDateColumn(anchoredOn) };
}

async function readCases(ctx: Context, customerIds: readonly string[]): Promise<Case[]> {
  return await ctx.db.dunningCase.findMany({
    where: { customerId: { in: [...customerIds] }, closedAt: null },
    select: {
      ...{ id: true, customerId: true, currency: true, anchorId: true, anchoredOn: true },
      openedAt: true,
    },
  });
}

async function readTaken(ctx: Context, cases: readonly Case[]): Promise<Map<string, TakenStep[]>> {
  const rows = await ctx.db.dunningAction.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) } },
    orderBy: { takenAt: "asc" },
  });
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  const stepOf = ({ level, anchorId, takenOn }: (typeof rows)[number]) => ({
    ...{ level, billId: anchorId, on: fromDateColumn(takenOn) },
  });
  return new Map([...byCase].map(([caseId, actions]) => [caseId, actions.map(stepOf)]));
}

/** The day of the last step of each account, whichever case it was in. */
async function readSpoken(
  ctx: Context,
  customerIds: readonly string[],
): Promise<Map<string, LocalDate>> {
  const rows = await ctx.db.$queryRaw<{ customerId: string; currency: string; on: Date }[]>(sql`
    SELECT c.customer_id AS "customerId", c.currency, max(a.taken_on) AS "on" FROM dunning_case c
    JOIN dunning_action a ON a.case_id = c.id WHERE c.customer_id = ANY(${customerIds}::uuid[]) GROUP BY 1, 2`);
  return new Map(
    rows.map(({ customerId, currency, on }) => [`${customerId} ${currency}`, fromDateColumn(on)]),
  );
}

/** The last day for which each case waits. */
async function readWaits(ctx: Context, cases: readonly Case[]): Promise<Map<string, LocalDate>> {
  const rows = await ctx.db.dunningWait.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) }, endedAt: null },
    select: { caseId: true, kind: true, untilOn: true },
  });
  return new Map(
    rows.map(({ caseId, kind, untilOn }) => [caseId, lastDayOf(kind, fromDateColumn(untilOn))]),
  );
}

async function peopleOf(
  ctx: Context,
  dunned: readonly { customerId: string }[],
): Promise<Map<string, string>> {
  const ids = dunned.map(({ customerId }) => customerId);
  const rows = await ctx.db.customer.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

type Row = {
  id: string;
  bookingId: string;
  issuedOn: Date;
  startsOn: LocalDate | null;
  fromCard: boolean;
  feeRate: number;
};

/**
 * What bills say beside their amounts. What is kept of a cancelled trip, or asked for being late, is for no departure, and is taken from no
 * card; what is handed on costs no fee.
 */
async function readBills(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT i.id, i.booking_id AS "bookingId", i.issued_on AS "issuedOn",
           CASE WHEN i.kind = ANY(${[...scheduleKinds]}) THEN i.about->>'startsOn' END AS "startsOn",
           i.kind <> 'late_fee' AND EXISTS (SELECT FROM kept_card k WHERE k.booking_id = i.booking_id AND k.status = 'kept') AS "fromCard",
           CASE WHEN i.kind = ANY(${[...scheduleKinds]}) AND NOT EXISTS (SELECT FROM debt_handover h WHERE h.invoice_id = i.id AND h.ended_at IS NULL)
             THEN t.late_fee_rate ELSE 0 END AS "feeRate"
    FROM invoice i JOIN booking b ON b.id = i.booking_id JOIN terms_version t ON t.id = b.booking_terms_id
    WHERE i.id = ANY(${ids}::uuid[])`);
  const said = rows.map(({ id, issuedOn, ...row }) => {
    const bill = { ...row, issuedOn: fromDateColumn(issuedOn) };
    return [id, bill satisfies Partial<OpenBill>] as const;
  });
  return new Map(said);
}
