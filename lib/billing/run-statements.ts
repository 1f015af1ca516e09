import { issueNext, type Progress } from "@/lib/billing/statements/issue-next";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import {
  addDays,
  fromDateColumn,
  localDateOf,
  type Month,
  monthOf,
  toDateColumn,
} from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

const most = 200;
/** What happened in a month's last minutes is written by then; what comes later is on the next statement. */
const graceMs = 3_600_000;

type Input = {
  /** The last month to run; the last that is over, where it is left out. */
  until?: Month;
  tell?: (progress: Progress & { month: Month }) => void;
};

/**
 * Issues the statements of every month that is over and has none yet, one month after the other, under `billing` (rules 82, 86, 87).
 * Again it does nothing; after a crash it goes on where it was; what was slept through is made up for.
 * @throws DomainError invalid for a month that is not over.
 */
export async function runStatements(ctx: Context, { until, tell }: Input = {}): Promise<void> {
  const last = lastOver();
  if (until && until.from > last.from)
    throw new DomainError("invalid", `${until.name} is not over: statements come after its end.`);
  for (;;) {
    const month = await openRun(ctx, until ?? last);
    if (!month) return;
    let progress: Progress;
    do {
      progress = await issueNext(ctx, { month, most });
      tell?.({ ...progress, month });
    } while (!progress.done);
  }
}

/** By the calendar of the business zone. */
function lastOver(): Month {
  const today = localDateOf(new Date(clock.now().getTime() - graceMs));
  return monthOf(addDays(monthOf(today).from, -1));
}

/** The month that is being run, or else the next one, begun now; null when all up to `last` are done. The first is the ledger's first. */
async function openRun(ctx: Context, last: Month): Promise<Month | null> {
  const until = toDateColumn(last.from);
  await ctx.db.$executeRaw(sql`
    INSERT INTO statement_run (month, expected)
    SELECT next.month, (SELECT count(*) FROM customer) FROM (
      SELECT coalesce((SELECT max(month) + interval '1 month' FROM statement_run),
                      (SELECT date_trunc('month', min(effective_on)::timestamp) FROM ledger_entry))::date AS month) next
    WHERE next.month <= ${until}::date AND NOT EXISTS (SELECT FROM statement_run WHERE ended_at IS NULL)
    ON CONFLICT DO NOTHING`);
  const [open] = await ctx.db.$queryRaw<{ month: Date }[]>(sql`
    SELECT month FROM statement_run WHERE ended_at IS NULL AND month <= ${until}::date`);
  return open ? monthOf(fromDateColumn(open.month)) : null;
}
