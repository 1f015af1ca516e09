import { leavers } from "@/lib/account/leaving/leavers";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import { forgetPeople } from "@/lib/privacy/forget-people";
import type { Holders } from "@/lib/privacy/holders";
import { planErasure } from "@/lib/privacy/plan-erasure";

const batch = 50;
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Closes the accounts whose day has come: everybody that each holder is to us is erased as the policy says, and the account goes with
 * whatever let somebody in (P43). What is held up by money that moves is tried again at the next run. Run under `rights`.
 * @returns how many were closed.
 */
export async function closeAccounts(ctx: Context, holders: Holders): Promise<number> {
  let closed = 0;
  const faults: unknown[] = [];
  for (let after = nobody; ; ) {
    const due = await ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT account_id AS id FROM account_closing
      WHERE closes_on <= ${localDateOf(clock.now())}::date AND account_id > ${after}::uuid
      ORDER BY account_id LIMIT ${batch}`);
    for (const { id } of due) if (await closeIfFree(ctx, holders, id, faults)) closed += 1;
    if (due.length < batch) break;
    after = due.at(-1)?.id ?? after;
  }
  if (faults.length > 0) throw new AggregateError(faults, "Some accounts were not closed.");
  return closed;
}

async function closeIfFree(
  ctx: Context,
  holders: Holders,
  accountId: string,
  faults: unknown[],
): Promise<boolean> {
  try {
    return await ctx.transaction((inner) => close(inner, holders, accountId));
  } catch (error) {
    // One that fails keeps nobody else beyond their day.
    if (!(error instanceof DomainError && error.code === "conflict")) faults.push(error);
    return false;
  }
}

async function close(ctx: Context, holders: Holders, accountId: string): Promise<boolean> {
  // Whoever takes it back at this moment waits for us, or we find it taken back.
  const [still] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM account WHERE id = ${accountId}::uuid AND status = 'closing' FOR UPDATE`);
  if (!still) return false;
  await forgetPending(ctx, holders, accountId);
  const { personIds } = await leavers(ctx, accountId);
  const { hash: planHash } = await planErasure(ctx, holders, { personIds });
  await eraseAsPlanned(ctx, holders, { personIds, planHash });
  // Whatever of theirs must stay, they cannot sign in to it.
  await ctx.db.$executeRaw(sql`DELETE FROM account WHERE id = ${accountId}::uuid`);
  await record(ctx, { entity: "account", entityId: accountId, from: "closing", to: "closed" });
  return true;
}

/** An address that waits to be shown to be the holder's is nobody's to close: it goes without a receipt. */
async function forgetPending(ctx: Context, holders: Holders, accountId: string): Promise<void> {
  const pending = await ctx.db.accountPerson.findMany({
    where: { accountId, how: "address" },
    select: { personId: true },
  });
  const personIds = pending.map(({ personId }) => personId);
  await forgetPeople(ctx, holders, { personIds, cause: "came_to_nothing" });
}
