import { returnOfflinePayment } from "@/lib/billing/return-offline-payment";
import { recordOfflinePayment } from "@/lib/booking/record-offline-payment";
import { clock } from "@/lib/clock";
import { localDateOf } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { owed } from "@/scripts/start/year/pay";
import type { Visit, World } from "@/scripts/start/year/world";

type Method = "cheque" | "transfer";

/**
 * A clerk records a check or a transfer of all that is open, after reading what follows from it.
 * @param beyondMinor what came by it beyond that.
 * @returns the payment's id.
 */
export async function payPastStripe(
  world: World,
  visit: Visit,
  method: Method,
  beyondMinor = 0n,
): Promise<string | null> {
  const { open } = await owed(visit);
  if (open === 0n) return null;
  return await recorded(world, { booking: visit.ref, method, amount: open + beyondMinor });
}

/** One of which nobody knows what it is for. */
export async function payForNothingKnown(world: World, amount: bigint): Promise<string> {
  return await recorded(world, { booking: undefined, method: "transfer", amount });
}

type Came = { booking: string | undefined; method: Method; amount: bigint };

async function recorded(world: World, came: Came): Promise<string> {
  const paymentId = newId();
  const number = `${came.method === "cheque" ? "" : "WT"}${10_000 + (Number.parseInt(paymentId.slice(-5), 16) % 90_000)}`;
  const form = { ...came, paymentId, number, receivedOn: localDateOf(clock.now()) };
  const ctx = world.clerk("billing");
  try {
    await recordOfflinePayment(ctx, form);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "price_changed")) throw error;
    await recordOfflinePayment(ctx, { ...form, seen: error.message });
  }
  return paymentId;
}

/** The bank does not honor it after all. */
export async function notHonored(world: World, paymentId: string): Promise<void> {
  await returnOfflinePayment(world.clerk("payment"), { paymentId });
}
