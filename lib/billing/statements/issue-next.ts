import { readAccounts } from "@/lib/billing/receivables/read-accounts";
import { type Addressee, findParties, keepParties } from "@/lib/billing/statements/parties";
import { readLast } from "@/lib/billing/statements/read-last";
import { stateAccount } from "@/lib/billing/statements/state-account";
import { type NewStatement, writeStatements } from "@/lib/billing/statements/write-statements";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf, type Month, startOfDay, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newCode, newId } from "@/lib/ids";
import { queueNotices } from "@/lib/notices/queue-notices";

/** How far a month's run has come. */
export type Progress = { expected: number; looked: number; issued: number; done: boolean };

type Customer = Addressee & { id: string };

/**
 * Looks at the next customers, in the order of their ids, and issues what they get for a month, each with its mail. How far it came is
 * written in the same transaction, so whoever goes on after a crash leaves nobody out and issues nothing twice (rule 86); two at
 * once take turns.
 */
export async function issueNext(
  ctx: Context,
  { month, most }: { month: Month; most: number },
): Promise<Progress> {
  return await ctx.transaction(async (inner) => {
    const run = await lockRun(inner, month);
    if (run.endedAt) return { ...run, done: true };
    const customers = await nextCustomers(inner, run.cursor, most);
    const issued = await issueFor(inner, month, customers);
    return await note(inner, month, {
      ...{ cursor: customers.at(-1)?.id ?? run.cursor, done: customers.length < most },
      ...{ looked: run.looked + customers.length, issued: run.issued + issued },
    });
  });
}

type Run = { expected: number; looked: number; issued: number; cursor: string };

// By itself, and before anything else is read: whoever waited here looks at what the one before has written.
async function lockRun(ctx: Context, month: Month): Promise<Run & { endedAt: Date | null }> {
  const [run] = await ctx.db.$queryRaw<(Run & { endedAt: Date | null })[]>(sql`
    SELECT expected, looked, issued, cursor, ended_at AS "endedAt" FROM statement_run
    WHERE month = ${toDateColumn(month.from)}::date FOR UPDATE`);
  if (!run) throw new Error(`The run of ${month.name} has not begun.`);
  return run;
}

async function nextCustomers(ctx: Context, cursor: string, most: number): Promise<Customer[]> {
  return await ctx.db.$queryRaw<Customer[]>(sql`
    SELECT c.id, c.person_id AS "personId",
           (SELECT min(b.policy_version) FROM booking b WHERE b.person_id = c.person_id) AS "policyVersion"
    FROM customer c WHERE c.id > ${cursor}::uuid ORDER BY c.id LIMIT ${most}`);
}

async function issueFor(ctx: Context, month: Month, customers: readonly Customer[]) {
  const customerIds = customers.map(({ id }) => id);
  const accounts = await readAccounts(ctx, { customerIds, until: month.to });
  const last = await readLast(ctx, customerIds);
  const issuedAt = clock.now();
  const statements = accounts.flatMap(({ customerId, currency, entries }): NewStatement[] => {
    const stated = stateAccount(entries, month);
    if (!stated) return [];
    const previous = last.get(`${customerId} ${currency}`) ?? null;
    const when = { month: month.from, cutoffAt: startOfDay(addDays(month.to, 1)), issuedAt };
    return [{ id: newId(), customerId, currency, ...when, code: newCode(), ...stated, previous }];
  });
  if (statements.length > 0) await keep(ctx, statements, customers);
  return statements.length;
}

async function keep(
  ctx: Context,
  statements: readonly NewStatement[],
  customers: readonly Customer[],
): Promise<void> {
  const of = new Map(customers.map((customer) => [customer.id, customer]));
  const theirs = statements.flatMap(({ id, customerId }) => {
    const customer = of.get(customerId);
    return customer ? [{ statementId: id, ...customer }] : [];
  });
  const known = await findParties(ctx, theirs);
  await writeStatements(ctx, statements);
  const parties = theirs.flatMap(({ statementId, personId }) => {
    const party = known.get(personId);
    return party ? [{ statementId, party }] : [];
  });
  await keepParties(ctx, parties, localDateOf(clock.now()));
  await queueNotices(
    ctx,
    theirs.map(({ statementId: subjectId, personId }) => ({
      ...{ kind: "statement_issued", event: "issued", subjectId, personId },
    })),
  );
}

async function note(
  ctx: Context,
  month: Month,
  { cursor, looked, issued, done }: Omit<Run, "expected"> & { done: boolean },
): Promise<Progress> {
  const [run] = await ctx.db.$queryRaw<{ expected: number }[]>(sql`
    UPDATE statement_run SET cursor = ${cursor}::uuid, looked = ${looked}, issued = ${issued},
      ended_at = CASE WHEN ${done} THEN now() END
    WHERE month = ${toDateColumn(month.from)}::date RETURNING expected`);
  return { expected: run?.expected ?? 0, looked, issued, done };
}
