import { requireRole } from "@/lib/auth/require-role";
import { notSentOf } from "@/lib/booking/record/not-sent-of";
import { readDesk } from "@/lib/booking/record/read-desk";
import type { DepartureInList } from "@/lib/booking/schema";
import { departureDesk } from "@/lib/booking/whose-work";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { daysBetween, localDateOf } from "@/lib/dates";

const perPage = 50;
/** So long a cancelled departure stays in the list; what is not back by then is before a person. */
const shownDays = 400;

type Listed = {
  departures: DepartureInList[];
  /** Whether another page follows. */
  more: boolean;
  /** What we cancelled, the latest first: of how much money has not left us, and how many days are left for it. */
  cancelled: (DepartureInList & { openMinor: bigint; daysLeft: number })[];
};

/**
 * The departures to come, the next first, and on the first page those that we cancelled, under `billing` (rule 65).
 * @throws DomainError not_found for any other role.
 */
export async function listDepartureDesk(ctx: Context, input: { page: number }): Promise<Listed> {
  await requireRole(ctx, departureDesk);
  const skip = (input.page - 1) * perPage;
  const today = localDateOf(clock.now());
  const found = await readDesk(ctx, { from: today, skip, take: perPage + 1 });
  return {
    departures: found.slice(0, perPage),
    more: found.length > perPage,
    cancelled: input.page === 1 ? await listCalledOff(ctx) : [],
  };
}

async function listCalledOff(ctx: Context): Promise<Listed["cancelled"]> {
  const cancelledSince = new Date(clock.now().getTime() - shownDays * 86_400_000);
  const departures = await readDesk(ctx, { cancelledSince, skip: 0, take: perPage });
  const open = await notSentOf(ctx, {
    departureIds: departures.map(({ departureId }) => departureId),
  });
  const today = localDateOf(clock.now());
  return departures.map((one) => ({
    ...{ ...one, openMinor: open.get(one.departureId) ?? 0n },
    daysLeft: one.cancelled ? daysBetween(today, one.cancelled.backBy) : 0,
  }));
}
