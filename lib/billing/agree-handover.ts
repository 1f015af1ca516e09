import { toldDays } from "@/lib/billing/collection";
import { lockDunning } from "@/lib/billing/dunning/lock-dunning";
import { assertHandable } from "@/lib/billing/get-handable";
import { readDebt } from "@/lib/billing/handing/read-debt";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { addDays, localDateOf, toDateColumn } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Notes that two people agreed to hand a bill to the collection agency, in the caller's transaction: first its person is told, and
 * nothing leaves before some days have passed since (P42).
 * @throws DomainError not_found; conflict with the first printed condition that is not met.
 */
export async function agreeHandover(
  ctx: Context,
  { id, invoiceId }: { id: string; invoiceId: string },
): Promise<void> {
  const known = await readDebt(ctx, invoiceId);
  if (!known) throw notFound("invoice");
  await lockDunning(ctx, known.customerId);
  const debt = (await readDebt(ctx, invoiceId)) ?? known;
  await assertHandable(ctx, debt);
  const agreedAt = clock.now();
  const { customerId, personId } = debt;
  const handOn = toDateColumn(addDays(localDateOf(agreedAt), toldDays));
  await ctx.db.debtHandover.createMany({ data: [{ id, invoiceId, customerId, agreedAt, handOn }] });
  await record(ctx, { entity: "debt_handover", entityId: id, from: null, to: "announced" });
  await queueNotice(ctx, { kind: "debt_announced", subjectId: id, event: "agreed", personId });
}
