import { dunningRules } from "@/lib/billing/dunning";
import { lastDayOf } from "@/lib/billing/dunning/last-day-of";
import { type KnownWait, type WaitState, waitState } from "@/lib/billing/dunning/wait-state";
import { type ListedWait, pauseReasons } from "@/lib/billing/overdue";
import type { Context } from "@/lib/context/open-context";
import { formatDate, fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { formatMoneyExact } from "@/lib/money";

type Row = {
  id: string;
  caseId: string;
  kind: string;
  reason: string | null;
  amountMinor: bigint | null;
  untilOn: Date;
  notedAt: Date;
  endedAt: Date | null;
  paidMinor: bigint;
};

const promiseStates: Readonly<Record<WaitState, string>> = {
  ...{ running: "runs", kept: "kept", broken: "broken", over: "given up" },
};
const pauseStates: Readonly<Record<WaitState, string>> = {
  ...{ running: "rests", kept: "over", broken: "over", over: "over" },
};

/**
 * What cases waited for and wait for, the newest first. What came in since a promise, up to its day and what may be under way then, is what
 * was paid of it: what went back, or a bank took back by then, was not.
 */
export async function listWaits(
  ctx: Context,
  { caseIds, on }: { caseIds: readonly string[]; on: LocalDate },
): Promise<Map<string, ListedWait[]>> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT w.id, w.case_id AS "caseId", w.kind, w.reason, w.amount_minor AS "amountMinor", w.until_on AS "untilOn",
           w.noted_at AS "notedAt", w.ended_at AS "endedAt", coalesce(-(
             SELECT sum(p.amount_minor) FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
             WHERE e.customer_id = c.customer_id AND e.posted_at > w.noted_at AND p.currency = c.currency
               AND e.effective_on <= w.until_on + ${dunningRules.graceDays}::int AND p.account = 'customer_deposits'), 0)::bigint AS "paidMinor"
    FROM dunning_wait w JOIN dunning_case c ON c.id = w.case_id
    WHERE w.case_id = ANY(${[...caseIds]}::uuid[]) ORDER BY w.noted_at DESC, w.id`);
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map([...byCase].map(([caseId, waits]) => [caseId, waits.map((row) => tell(row, on))]));
}

function tell(row: Row, on: LocalDate): ListedWait {
  const { id, kind, notedAt, amountMinor, paidMinor } = row;
  const untilOn = fromDateColumn(row.untilOn);
  const known: KnownWait = {
    lastDay: lastDayOf(kind, untilOn),
    endedOn: row.endedAt && localDateOf(row.endedAt),
    promised: amountMinor === null ? null : { amountMinor, paidMinor },
  };
  const state = waitState(known, on);
  return {
    ...{ id, notedAt, words: wordsOf(row, untilOn) },
    state: (known.promised ? promiseStates : pauseStates)[state],
    until: row.endedAt === null && on <= known.lastDay ? known.lastDay : null,
  };
}

function wordsOf({ amountMinor, reason }: Row, untilOn: LocalDate): string {
  const day = formatDate(untilOn);
  if (amountMinor !== null) return `Promised: ${formatMoneyExact(amountMinor)} by ${day}`;
  const why = Object.entries(pauseReasons).find(([word]) => word === reason);
  return `Paused until ${day}. ${why?.[1] ?? ""}.`;
}
