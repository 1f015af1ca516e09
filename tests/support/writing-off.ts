import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getWritable } from "@/lib/billing/get-writable";
import type { Context } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { propose } from "@/lib/staff/propose";

/** What the form of the desk does: a clerk proposes to write off what is open of a bill. @returns the proposal's number. */
export async function proposedWriteOff(ctx: Context, invoiceId: string): Promise<string> {
  const { openMinor: amountMinor, ...whose } = await getWritable(ctx, { invoiceId });
  const id = newId();
  const subject = { kind: "write_off", subjectId: invoiceId, ...whose } as const;
  await propose(ctx, proposalEffects, { id, ...subject, amountMinor, reason: "cannot_pay" });
  return id;
}
