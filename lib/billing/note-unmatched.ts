import type { OfflineMethod } from "@/lib/billing/billing";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { type LocalDate, startOfDay, toDateColumn } from "@/lib/dates";
import { DomainError } from "@/lib/errors";

type Unmatched = {
  id: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  /** All that came by it, and what of that has no home. */
  cameMinor: bigint;
  amountMinor: bigint;
  currency: string;
  /** The booking that it was sent for, where somebody knows. */
  bookingId: string | null;
  nth: number;
  /** Until when whoever paid it decides; null where nobody knows whose it is. */
  decideBy: Date | null;
};

/**
 * Notes money of which our bank has it and nobody knows whose debt it pays, or that is more than is owed: the books say that we owe it
 * to somebody, in the caller's transaction (rules 35, 49). It waits at the desk until it is matched or sent back.
 * @throws DomainError conflict where the same is being noted by somebody else.
 */
export async function noteUnmatched(ctx: Context, unmatched: Unmatched): Promise<void> {
  const { id, receivedOn, amountMinor, currency, ...rest } = unmatched;
  const { count } = await ctx.db.unmatchedMoney.createMany({
    data: [
      {
        ...{ id, ...rest, receivedOn: toDateColumn(receivedOn), amountMinor, currency },
        ...{ leftMinor: amountMinor, recordedBy: ctx.actor, recordedAt: clock.now() },
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "Somebody records the same at this moment, so nothing was recorded by you. Please send it again.",
    );
  await record(ctx, { entity: "unmatched_money", entityId: id, from: null, to: "waits" });
  await postEntry(ctx, {
    ...{ kind: "unmatched_received", sourceId: id, customerId: null, bookingId: null },
    ...{ debit: "bank", credit: "unmatched_money", amountMinor, currency },
    at: startOfDay(receivedOn),
  });
}
