import { graceDays } from "@/lib/account/account";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { addDays, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";

type Closing = { accountId: string; by: "account" | "support"; planHash: string };

/**
 * Lets the days of grace begin: the account says that it is closing, and a mail does. In the caller's transaction.
 * @throws DomainError conflict where it is closing already.
 */
export async function beginClosing(
  ctx: Context,
  { accountId, by, planHash }: Closing,
): Promise<void> {
  const changed = await ctx.db.$executeRaw(sql`
    UPDATE account SET status = 'closing' WHERE id = ${accountId}::uuid AND status = 'active' AND role IS NULL`);
  if (changed === 0) throw new DomainError("conflict", "This account is being closed already.");
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
}
