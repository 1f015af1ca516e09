import { factsOf, missingOf } from "@/lib/billing/handing/facts-of";
import { type Debt, readDebt } from "@/lib/billing/handing/read-debt";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { debtAct, debtConditions, factWords } from "@/lib/privacy/debt-terms";
import type { Disclosure } from "@/lib/privacy/disclosures";

type Leaving = {
  debt: Debt;
  /** What the agency is told is open. */
  openMinor: bigint;
  /** As the one way out is told of it. */
  act: Pick<Disclosure, "personId" | "facts"> & typeof debtAct;
};

/** A debt of which something may go to the agency at this moment: each printed condition is looked at once more (P42). Else null. */
export async function mayLeave(ctx: Context, handoverId: string): Promise<Leaving | null> {
  const found = await ctx.db.debtHandover.findFirst({
    where: { id: handoverId, endedAt: null, handedAt: { not: null } },
    select: { invoiceId: true, toldMinor: true },
  });
  const debt = found && (await readDebt(ctx, found.invoiceId));
  if (!debt) return null;
  const facts = factsOf(debt, localDateOf(clock.now()));
  if (missingOf(await debtConditions(ctx), facts, { before: false }).length > 0) return null;
  const act = { ...debtAct, personId: debt.personId, facts: factWords(facts) };
  return { debt, openMinor: found.toldMinor ?? debt.openMinor, act };
}
