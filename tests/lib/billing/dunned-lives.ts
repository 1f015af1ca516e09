import { dunningRules, type OpenBill, type TakenStep } from "@/lib/billing/dunning";
import { isOver } from "@/lib/billing/dunning/is-over";
import { type Dunned, nextStep } from "@/lib/billing/dunning/next-step";
import { addDays, type LocalDate } from "@/lib/dates";

/** Those of now. */
export const rules = dunningRules;

/** A bill that is due on a day. */
export function bill(id: string, dueOn: LocalDate, rest: Partial<OpenBill> = {}): OpenBill {
  return {
    ...{
      id,
      name: id,
      kind: "balance",
      feeRate: 0,
      bookingId: id,
      dueOn,
      issuedOn: addDays(dueOn, -21),
      openMinor: 50_000n,
    },
    ...{ startsOn: addDays(dueOn, 60), fromCard: false, ...rest },
  };
}

/** An account of which nothing is said in a case that is open. */
export const fresh = (bills: readonly OpenBill[], spokenOn: Dunned["spokenOn"] = null): Dunned => ({
  bills,
  taken: [],
  anchored: null,
  spokenOn,
  ...{ waitsUntil: null, disputed: false },
});

/** Looks once, and does what is right. */
function look(dunned: Dunned, today: LocalDate): { dunned: Dunned; said: TakenStep | null } {
  if (dunned.anchored && isOver(dunned, today))
    return { dunned: fresh(dunned.bills, dunned.spokenOn), said: null };
  const found = nextStep(rules, dunned, today);
  if (!found) return { dunned, said: null };
  const { anchor, since, due } = found;
  const said = due && { level: due.step.level, billId: anchor.id, on: today };
  const anchored = dunned.anchored || said ? { billId: anchor.id, since } : null;
  return {
    dunned: {
      ...{ ...dunned, anchored, taken: [...dunned.taken, ...(said ? [said] : [])] },
      spokenOn: said?.on ?? dunned.spokenOn,
    },
    said,
  };
}

/** A life day by day: which bills are paid when, and on which days nobody looks. */
export function live(
  bills: readonly OpenBill[],
  { from, days, paidOn = {}, down = () => false }: Life,
): TakenStep[] {
  const all: TakenStep[] = [];
  let dunned = fresh(bills);
  for (let day = 0; day < days; day += 1) {
    const today = addDays(from, day);
    const open = bills.filter(
      ({ id, issuedOn }) => issuedOn <= today && !isPaid(paidOn[id], today),
    );
    dunned = { ...dunned, bills: open };
    if (down(day)) continue;
    const looked = look(dunned, today);
    dunned = looked.dunned;
    if (looked.said) all.push(looked.said);
  }
  return all;
}

export type Life = {
  from: LocalDate;
  days: number;
  paidOn?: Record<string, LocalDate | undefined>;
  down?: (day: number) => boolean;
};

export const isPaid = (on: LocalDate | undefined, today: LocalDate) =>
  on !== undefined && on <= today;
