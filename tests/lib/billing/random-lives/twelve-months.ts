import { matchMovements } from "@/lib/billing/match-movements";
import { reconcilePayments, reconcileStripe } from "@/lib/billing/reconcile-payments";
import { runStatements } from "@/lib/billing/run-statements";
import { openContext } from "@/lib/context/open-context";
import { addDays, type LocalDate, monthOf, startOfDay } from "@/lib/dates";
import type { MovedTime } from "@/scripts/start/year/moved-time";
import type { Held } from "@/tests/lib/billing/random-lives/audit";
import { atStripe, Post } from "@/tests/lib/billing/random-lives/banks";
import { books } from "@/tests/lib/billing/random-lives/books";
import { callsOffDeparture } from "@/tests/lib/billing/random-lives/calls-off";
import { happening } from "@/tests/lib/billing/random-lives/happenings";
import { attempt, type Life, type Living } from "@/tests/lib/billing/random-lives/life";
import { mailArrives } from "@/tests/lib/billing/random-lives/mail-arrives";
import { bySchedule, fewAtOnce, workOff } from "@/tests/lib/billing/random-lives/work-off";
import { Random } from "@/tests/support/random";

const hour = 3_600_000;

type Wish = {
  people: number;
  seed: number;
  /** So many days pass at once, and how likely something happens to somebody in them. */
  stride: number;
  pace: number;
  from: LocalDate;
  today: LocalDate;
  time: MovedTime;
  /** Once a month is stated, and at the end. */
  audited: (held: Held, about: string) => Promise<void>;
};

/** So many people live so many months by chance, each a life of their own. */
export async function liveMonths(world: Living, wish: Wish): Promise<void> {
  const { seed, stride, from, today, time } = wish;
  const random = new Random(seed);
  const passing = { ...wish, random, post: new Post(random), plan: planned(random, wish) };
  const lives: Life[] = [];
  let [before, stated] = [addDays(from, -1), { until: from, statedAt: startOfDay(from) }];
  for (let day = from; day <= today; day = addDays(day, stride)) {
    const { from: first } = monthOf(day);
    if (first > before && day !== from) {
      stated = await state(world, passing, first);
      await wish.audited(await held(world, stated), `seed ${seed}, at the beginning of ${first}`);
    }
    await time.goTo(new Date(startOfDay(day).getTime() + 9 * hour));
    await live(world, passing, { lives, before, day });
    before = day;
  }
  await settle(world, { ...passing, all: true });
  await wish.audited(await held(world, stated), `seed ${seed}, at the end`);
}

type Passing = Wish & { random: Random; post: Post; plan: readonly LocalDate[] };

/** When each books: most of a year is lived after that. */
function planned(random: Random, { people, from }: Wish): LocalDate[] {
  return Array.from({ length: people }, () => addDays(from, random.below(300)));
}

/** Two hours into a month two workers issue the statements of the one before it. */
async function state(world: Living, passing: Passing, first: LocalDate) {
  await passing.time.goTo(new Date(startOfDay(first).getTime() + 2 * hour));
  await Promise.all([1, 2].map(() => runStatements(openContext("billing", "worker"))));
  const stated = { until: first, statedAt: new Date() };
  await settle(world, { ...passing, all: true });
  return stated;
}

type Days = { lives: Life[]; before: LocalDate; day: LocalDate };

/** What happens to everybody in some days. */
async function live(world: Living, passing: Passing, { lives, before, day }: Days) {
  const { plan, seed, pace, random } = passing;
  const now = [...plan.entries()].filter(([, on]) => on > before && on <= day);
  await fewAtOnce(now, ([number]) =>
    attempt(async () => {
      const life = await books(world, { number, seed, on: day });
      if (life) lives.push(life);
    }),
  );
  await workOff(world, random);
  await fewAtOnce(lives, async (life) => {
    if (life.random.chance(pace)) await attempt(() => happening(world, life));
  });
  if (random.chance(0.06)) await attempt(() => callsOffDeparture(world, random));
  await settle(world, { ...passing, all: false });
  if (random.chance(0.4)) await payOut(world, random);
}

type Settling = Pick<Passing, "post" | "random" | "stride"> & { all: boolean };

/** What the worker hears and does in a day. */
async function settle(world: Living, { post, random, stride, all }: Settling): Promise<void> {
  const payments = openContext("payment", "worker");
  const ago = (days: number) => new Date(Date.now() - days * 24 * hour);
  await post.deliver(ago(16), all);
  await workOff(world, random);
  await bySchedule("expire-unpaid-bookings", "call-off-late-bookings", "send-undecided");
  await bySchedule("end-part-paid");
  await bySchedule("queue-bills", "announce-collections", "queue-collections");
  await workOff(world, random);
  await bySchedule("queue-dunning", "hand-debts");
  await reconcilePayments(payments);
  if (all || random.chance(0.3)) await reconcileStripe(payments, { since: ago(stride + 1) });
  await workOff(world, random);
  await Promise.all([1, 2].map(() => matchMovements(payments, { since: ago(16) })));
  await bySchedule("match-all-movements");
  if (all) await post.deliver(ago(16), all);
  await workOff(world, random);
  await mailArrives(world, random);
}

async function payOut(world: Living, random: Random): Promise<void> {
  const { id } = await world.stripe.payOut("usd");
  // Where there is nothing to pay out there is no payout.
  if (id && random.chance(0.2)) await world.stripe.failPayout(id);
}

async function held(world: Living, stated: Pick<Held, "until" | "statedAt">): Promise<Held> {
  const { paidOut, ...there } = await atStripe();
  return { ...stated, ...there, bankMinor: world.bank.minor + paidOut };
}
