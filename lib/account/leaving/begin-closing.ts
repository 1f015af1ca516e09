import { graceDays } from "@/lib/account/account";
import { type SessionsOver, sessionsOver } from "@/lib/account/credentials/sessions-over";
import { planClosing } from "@/lib/account/plan-closing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { addDays, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";
import type { Holders } from "@/lib/privacy/holders";

type Closing = {
  accountId: string;
  by: "account" | "support";
  planHash: string;
  /** The session that stays: all others are over. */
  keep: string | null;
};

/**
 * Lets the days of grace begin: the account says that it is closing, and a mail does. What is done on the day was read by who asks: a plan
 * that is another by now is shown again. In the caller's transaction, under `rights`.
 * @returns whose sessions are over.
 * @throws DomainError conflict where it is closing already, the plan is another by now, or something must end first.
 */
export async function beginClosing(
  ctx: Context,
  holders: Holders,
  { accountId, by, planHash, keep }: Closing,
): Promise<SessionsOver> {
  const changed = await ctx.db.$executeRaw(sql`
    UPDATE account SET status = 'closing' WHERE id = ${accountId}::uuid AND status = 'active' AND role IS NULL`);
  if (changed === 0) throw new DomainError("conflict", "This account is being closed already.");
  await assertShown(ctx, holders, { accountId, planHash });
  const closesOn = addDays(localDateOf(clock.now()), graceDays);
  await ctx.db.$executeRaw(sql`
    INSERT INTO account_closing (account_id, by, plan_hash, closes_on)
    VALUES (${accountId}::uuid, ${by}, ${planHash}, ${closesOn}::date)`);
  await record(ctx, {
    entity: "account",
    entityId: accountId,
    from: "active",
    to: "closing",
    why: by,
  });
  await queueNotice(ctx, {
    ...{ kind: "account_closing", subjectId: accountId, event: newId(), personId: accountId },
  });
  return await sessionsOver(ctx, { accountId, keep });
}

async function assertShown(
  ctx: Context,
  holders: Holders,
  { accountId, planHash }: Pick<Closing, "accountId" | "planHash">,
): Promise<void> {
  const planned = await planClosing(ctx, holders, { accountId });
  if ("obstacle" in planned) throw new DomainError("conflict", planned.obstacle);
  if (planned.plan.hash === planHash) return;
  const message =
    "What we hold has changed since you looked. Please read again what would go and what would stay.";
  throw new DomainError("conflict", message);
}
