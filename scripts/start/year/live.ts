import { addDays, type LocalDate } from "@/lib/dates";
import { book } from "@/scripts/start/year/book";
import { cancel, contest, decide } from "@/scripts/start/year/give-back";
import { keepCard, owed, pay, spread } from "@/scripts/start/year/pay";
import { notHonored, payPastStripe } from "@/scripts/start/year/pay-past-stripe";
import type { Habit, Life } from "@/scripts/start/year/plan-lives";
import type { Visit, World } from "@/scripts/start/year/world";

/** Something that somebody does on a day. */
export type Act = { on: LocalDate; run: (world: World) => Promise<void> };

type Deed = [on: LocalDate, run: (world: World, visit: Visit) => Promise<unknown>];

/** Everything that somebody does, in the order of its days. What cannot be done any more by then is not. */
export function live(life: Life): Act[] {
  let visit: Visit | null = null;
  const booked: Act = {
    on: life.bookedOn,
    run: async (world) => {
      visit = await book(world, life);
    },
  };
  const deeds = deedsOf[life.habit](life).filter(([on]) => on > life.bookedOn);
  return [
    booked,
    ...deeds.map(
      ([on, run]): Act => ({
        on,
        run: async (world) => {
          if (visit) await run(world, visit);
        },
      }),
    ),
  ];
}

/** So many days after the day on which the balance is due, or before it, by the dice. */
function near({ dueOn, dice }: Life, first: number, last: number): LocalDate {
  return addDays(dueOn, Math.round(first + dice * (last - first)));
}

const paid = (on: LocalDate): Deed => [on, (world, visit) => pay(world, visit)];

const deedsOf: Record<Habit, (life: Life) => Deed[]> = {
  prompt: (life) => [paid(near(life, -16, -2))],
  late: (life) => [paid(near(life, 5, 45))],
  // Most of them after all, and long after.
  never: (life) => (life.dice < 0.7 ? [paid(addDays(life.dueOn, 75))] : []),
  cheque: (life) => [[near(life, -10, 9), (world, visit) => payPastStripe(world, visit, "cheque")]],
  transfer: (life) => [
    [near(life, -10, 6), (world, visit) => payPastStripe(world, visit, "transfer")],
  ],
  bounced: (life) => {
    let cheque: string | null = null;
    return [
      [
        near(life, -6, 0),
        async (world, visit) => {
          cheque = await payPastStripe(world, visit, "cheque");
        },
      ],
      [near(life, 5, 9), async (world) => cheque && (await notHonored(world, cheque))],
      paid(near(life, 20, 60)),
    ];
  },
  card: ({ bookedOn }) => [[addDays(bookedOn, 3), keepCard]],
  parts: (life) => [
    [near(life, -12, -6), async (world, visit) => pay(world, visit, (await owed(visit)).open / 2n)],
    paid(near(life, 1, 20)),
  ],
  spread: ({ bookedOn, dueOn }) => [
    [addDays(bookedOn, 1), async (_world, visit) => spread(visit)],
    ...[30, 60, 90, 120, 150, 180].map(
      (days): Deed => [
        addDays(bookedOn, days),
        async (world, visit) => pay(world, visit, (await owed(visit)).due),
      ],
    ),
    paid(addDays(dueOn, -1)),
  ],
  cancels: ({ bookedOn, dice }) => [
    [addDays(bookedOn, Math.round(6 + dice * 30)), async (_world, visit) => cancel(visit)],
  ],
  cancels_late: (life) => [[near(life, 6, 20), async (_world, visit) => cancel(visit)]],
  disputes: (life) => {
    const settledOn = near(life, -16, -2);
    let dispute: string | null = null;
    return [
      paid(settledOn),
      [
        addDays(settledOn, 18),
        async (world, visit) => {
          dispute = await contest(world, visit, { reason: "product_not_received" });
        },
      ],
      [
        addDays(settledOn, 30),
        async (world) =>
          dispute && (await decide(world, dispute, life.dice < 0.6 ? "won" : "lost")),
      ],
    ];
  },
};
