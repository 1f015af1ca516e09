import { recordOfflinePayment } from "@/lib/booking/record-offline-payment";
import type { RecordOffline } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";

/** A check of $500.00, as a clerk records it. */
export function chequeOf(booking: string, more: Partial<RecordOffline> = {}): RecordOffline {
  return {
    ...{
      paymentId: newId(),
      booking,
      method: "cheque",
      number: `CHK-${newId().slice(0, 8)}7`.toUpperCase(),
    },
    ...{ receivedOn: localDateOf(clock.now()), amount: 50_000n },
    ...more,
  };
}

/** What the clerk is told that would follow: what the form comes back with the first time. */
export async function toldOf(ctx: Context, form: RecordOffline): Promise<string> {
  try {
    await recordOfflinePayment(ctx, form);
  } catch (error) {
    if (error instanceof DomainError && error.code === "price_changed") return error.message;
    throw error;
  }
  throw new Error("It was recorded without a word.");
}

/** Recorded, after what follows was read. */
export async function recordedBy(ctx: Context, form: RecordOffline): Promise<RecordOffline> {
  const confirmed = { ...form, seen: await toldOf(ctx, form) };
  await recordOfflinePayment(ctx, confirmed);
  return confirmed;
}
