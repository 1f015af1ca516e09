import pg from "pg";
import { addDays, type LocalDate, localDateOf, monthOf, startOfDay } from "@/lib/dates";
import { ownerConnection } from "@/lib/db/role-connection";
import { DomainError } from "@/lib/errors";
import { seedCatalogue } from "@/prisma/seed/seed";
import { keepDay, keepMonth, keepWeek } from "@/scripts/start/year/keep-house";
import { layMailToRest, leaveUntold, settleMatters } from "@/scripts/start/year/lay-to-rest";
import { listOffers } from "@/scripts/start/year/list-offers";
import { type Act, live } from "@/scripts/start/year/live";
import { MovedTime, moveTime, restoreTime } from "@/scripts/start/year/moved-time";
import { planLives } from "@/scripts/start/year/plan-lives";
import { recentDays } from "@/scripts/start/year/recent-days";
import { bounce } from "@/scripts/start/year/return-mail";
import { startStripeStandIn } from "@/scripts/start/year/stripe-stand-in";
import { openWorld, type World, workOff } from "@/scripts/start/year/world";

/** So many days lie between two on which something happens. */
const stride = 3;
const hour = 3_600_000;

type Year = {
  /** Where the stand-in of Stripe keeps its state. */
  folder: string;
  households: number;
  /** How long it is: a multiple of three. */
  days: number;
};

/**
 * Makes a year of a small company up to now, by the verbs that people and the worker use, with the clock moved: bookings, bills, payments,
 * statements, what is late and what came back. Into a database that nobody else uses meanwhile, with the catalogue and the demo's
 * employees. Nothing is sent.
 */
export async function makeYear({ folder, households, days }: Year): Promise<void> {
  const today = localDateOf(new Date());
  const from = addDays(today, -days);
  const defaults = await moveTime();
  const owner = new pg.Pool({ ...ownerConnection(), max: 4 });
  const time = new MovedTime(owner, morningOf(from));
  const stripe = await startStripeStandIn(folder);
  try {
    await openCatalogue(owner, from);
    const offers = await listOffers(owner, { from, to: addDays(today, 300), today });
    const lives = planLives({ from, today, households }, offers).map(live);
    const world = await openWorld(owner, stripe.control);
    await passDays(world, { time, lives, from, today });
    await settleMatters(world, 10);
    await layMailToRest(world);
    // These go on by letter, which the worker writes.
    await bounce(world, { count: 5, code: "5.1.1" });
    await leaveUntold(world);
  } finally {
    await time.end();
    await stripe.stop();
    await owner.end();
  }
  await restoreTime(defaults);
}

function morningOf(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + 9 * hour);
}

/** What is sold today was sold then, and what has left since. */
async function openCatalogue(owner: pg.Pool, from: LocalDate): Promise<void> {
  await owner.query("UPDATE edition SET valid_from = $1::date, published_at = $1::date", [from]);
  await seedCatalogue(owner, from);
}

type Passing = {
  time: MovedTime;
  /** What each does, in its order; they begin by booking. */
  lives: readonly (readonly Act[])[];
  from: LocalDate;
  today: LocalDate;
};

async function passDays(world: World, { time, lives, from, today }: Passing): Promise<void> {
  const recent = recentDays(today);
  let before = addDays(from, -1);
  for (let day = from; day <= today; day = addDays(day, stride)) {
    const isNow = ({ on }: Act) => on > before && on <= day;
    const { from: first } = monthOf(day);
    if (first > before && day !== from) await stateMonth(time, first);
    await time.goTo(morningOf(day));
    await together(
      world,
      lives.map(([booking]) => (booking ? [booking].filter(isNow) : [])),
    );
    await together(
      world,
      lives.map(([, ...deeds]) => deeds.filter(isNow)),
    );
    await together(world, [recent.filter(isNow)]);
    await keepDay(world);
    if (new Date(day).getUTCDate() % 7 < stride) await keepWeek(world);
    before = day;
  }
  await keepWeek(world);
}

/** Each does theirs in its order, and all at once; then the worker does its part. */
async function together(world: World, done: readonly (readonly Act[])[]): Promise<void> {
  await Promise.all(
    done.map(async (acts) => {
      for (const { run } of acts) await attempt(() => run(world));
    }),
  );
  await workOff(world);
}

/** Two hours into a month. */
async function stateMonth(time: MovedTime, first: LocalDate): Promise<void> {
  await time.goTo(new Date(startOfDay(first).getTime() + 2 * hour));
  await keepMonth();
}

/** What somebody is refused, as whoever comes too late, they do not do. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
