import { listMyPeople } from "@/lib/account/list-my-people";
import { ageReceivables, type Receivable } from "@/lib/billing/age-receivables";
import type { ListedStatement } from "@/lib/billing/billing";
import { listStatements } from "@/lib/billing/list-statements";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

/** The statements of everybody whom the account of whoever asks speaks for, and what they owe at this moment, under `billing`. */
export async function listMyStatements(
  ctx: Context,
): Promise<{ statements: ListedStatement[]; owed: Receivable[] }> {
  const personIds = (await listMyPeople(ctx)).map(({ personId }) => personId);
  const statements = await listStatements(ctx, { personIds });
  return { statements, owed: await ageReceivables(ctx, { personIds, at: clock.now() }) };
}
