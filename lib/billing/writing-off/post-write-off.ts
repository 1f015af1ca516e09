import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

type Bill = { id: string; bookingId: string; customerId: string; currency: string };

type Off = {
  id: string;
  /** Negative where it is undone. */
  amountMinor: bigint;
  reason: string;
};

/** Notes what of a bill is written off, or is no more, with its entry in the ledger, in the caller's transaction. */
export async function postWriteOff(
  ctx: Context,
  { id: invoiceId, bookingId, customerId, currency }: Bill,
  { id, amountMinor, reason }: Off,
): Promise<void> {
  const at = clock.now();
  await ctx.db.writeOff.createMany({
    data: [{ id, invoiceId, bookingId, customerId, currency, amountMinor, reason, at }],
  });
  const whose = { sourceId: id, customerId, bookingId, currency, at };
  if (amountMinor > 0n)
    await postEntry(ctx, {
      ...{ ...whose, kind: "written_off", debit: "bad_debt", credit: "receivable", amountMinor },
    });
  else
    await postEntry(ctx, {
      ...{ ...whose, kind: "write_off_undone", debit: "receivable", credit: "bad_debt" },
      amountMinor: -amountMinor,
    });
}
