import { addDays, daysBetween, type LocalDate } from "@/lib/dates";
import { randomFrom } from "@/prisma/seed/made-up/random";
import type { Offer } from "@/scripts/start/year/list-offers";
import { type MadeUpPerson, madeUpPerson } from "@/scripts/start/year/made-up-people";

/** How somebody pays, and of how many: what a desk sees in a year. */
const habits = {
  prompt: 20,
  late: 7,
  never: 3,
  cheque: 3,
  transfer: 3,
  bounced: 1,
  card: 3,
  parts: 2,
  spread: 2,
  cancels: 3,
  cancels_late: 1,
  disputes: 2,
} as const;

export type Habit = keyof typeof habits;

export type Life = {
  person: MadeUpPerson;
  habit: Habit;
  offer: Offer;
  adults: number;
  bookedOn: LocalDate;
  dueOn: LocalDate;
  /** From 0 to 1: what else is left to chance. */
  dice: number;
};

type Year = { from: LocalDate; today: LocalDate; households: number };

/** Who books what and when, and how they pay: the same for the same day and departures. */
export function planLives({ from, today, households }: Year, offers: readonly Offer[]): Life[] {
  const random = randomFrom(20_251_129);
  const left = new Map(offers.map((offer) => [offer, offer.places]));
  const order = shuffled(
    Object.entries(habits).flatMap(([habit, count]) => Array<Habit>(count).fill(habit as Habit)),
    random,
  );
  const span = daysBetween(from, today);
  return Array.from({ length: households }, (_, number) => number).flatMap((number) => {
    const bookedOn = addDays(from, Math.floor((span * number) / households));
    const [roll, ahead, dice] = [random(), 35 + random() * 190, random()];
    const found = findOffer(offers, left, { bookedOn, party: partyOf(roll), ahead });
    if (!found) return [];
    const { offer, adults } = found;
    left.set(offer, (left.get(offer) ?? 0) - adults);
    const dueOn = addDays(offer.startsOn, -offer.balanceDueDays);
    const habit = order[number % order.length] ?? "prompt";
    return { person: madeUpPerson(number), habit, offer, adults, bookedOn, dueOn, dice };
  });
}

/** Most go by two. */
function partyOf(roll: number): number {
  if (roll < 0.75) return 2;
  return roll < 0.9 ? 4 : 1;
}

type Wish = { bookedOn: LocalDate; party: number; ahead: number };

/** The first that leaves so many days ahead and has the places; who goes alone has a room for it, or takes somebody along. */
function findOffer(
  offers: readonly Offer[],
  left: ReadonlyMap<Offer, number>,
  { bookedOn, party, ahead }: Wish,
): { offer: Offer; adults: number } | null {
  const earliest = addDays(bookedOn, Math.round(ahead));
  const offer = offers.find(
    (one) => one.startsOn >= earliest && (left.get(one) ?? 0) >= Math.max(2, party),
  );
  return offer ? { offer, adults: party === 1 && !offer.single ? 2 : party } : null;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
