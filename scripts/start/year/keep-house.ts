import { matchMovements } from "@/lib/billing/match-movements";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { schedules } from "@/lib/worker/schedules";
import { type World, workOff } from "@/scripts/start/year/world";

const days = 86_400_000;

/** What the worker does by the clock about money, and all that follows from it. */
export async function keepDay(world: World): Promise<void> {
  for (const name of ["queue-bills", "announce-collections", "queue-collections"])
    await schedule(name);
  await workOff(world);
  await schedule("queue-dunning");
  await reconcilePayments(openContext("payment", "worker"));
  await workOff(world);
}

/** Stripe pays out what it has, and the books are compared with it. */
export async function keepWeek(world: World): Promise<void> {
  await world.stripe.payOut("usd");
  const since = new Date(clock.now().getTime() - 16 * days);
  await matchMovements(openContext("payment", "worker"), { since });
}

/** The statements of the months that are over. */
export async function keepMonth(): Promise<void> {
  await schedule("statements");
}

async function schedule(name: string): Promise<void> {
  const known = schedules[name];
  if (!known) throw new Error(`The worker has no schedule ${name}.`);
  await known.run(openContext(known.purpose, "worker"));
}
