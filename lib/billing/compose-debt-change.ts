import { mayLeave } from "@/lib/billing/handing/may-leave";
import type { Context } from "@/lib/context/open-context";
import { formatMoneyExact } from "@/lib/money";
import type { HandedMessage } from "@/lib/notices/notices";

/**
 * What the collection agency is told once more or less is open of a bill that it has, under `billing`: how much, by the number under which
 * it was sent, and of nobody. Null where nothing may leave any more (P42).
 */
export async function composeDebtChange(
  ctx: Context,
  { id, subjectId: handoverId }: { id: string; subjectId: string },
): Promise<HandedMessage | null> {
  const leaving = await mayLeave(ctx, handoverId);
  if (!leaving) return null;
  const { debt, openMinor, act } = leaving;
  const { name, currency, bookingId } = debt;
  const { policyVersion: version } = await ctx.db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { policyVersion: true },
  });
  const lines = [
    ...[`Number of this sending: ${id}`, `It corrects what we sent as: ${handoverId}`],
    "",
    ...[`Invoice: ${name}`, `Open: ${formatMoneyExact(openMinor)} ${currency}`],
    "",
    "Ask for this amount and for no other. When we ask by either number, delete it, and answer.",
  ];
  return {
    subject: `What is open now: ${name}`,
    text: lines.join("\n"),
    handed: {
      ...{ ...act, operationId: id, version, fields: ["invoice.number", "invoice.amount"] },
    },
  };
}
