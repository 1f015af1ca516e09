import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getDeskBooking } from "@/lib/booking/get-desk-booking";
import { getDeskQuote } from "@/lib/booking/get-desk-quote";
import { getProposable } from "@/lib/booking/get-proposable";
import { listDates } from "@/lib/booking/list-dates";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { quoteLeaving } from "@/lib/booking/quote-leaving";
import { quoteMoving } from "@/lib/booking/quote-moving";
import { whileNobodyPays } from "@/lib/booking/while-nobody-pays";
import { approve } from "@/lib/staff/approve";
import { propose } from "@/lib/staff/propose";
import { type AtDesk, useDesk } from "@/tests/support/desk";
import type { useShop } from "@/tests/support/shop";

type Visit = { bookingId: string };

/** Employees who change bookings for their customers. */
export function useChanging(shop: ReturnType<typeof useShop>) {
  const { database, one } = shop;
  const desk = useDesk(database);
  const refOf = async ({ bookingId }: Visit) =>
    String(await one("SELECT ref FROM booking WHERE id = $1", [bookingId]));
  const contextOf = ({ accountId }: Pick<AtDesk, "accountId">) =>
    database.open("booking", accountId);

  /** A booking before somebody who has a case about it. */
  async function covers(visit: Visit, by?: AtDesk) {
    const who = by ?? (await desk.at("customer_service"));
    const { caseId } = await who.open(await refOf(visit));
    const asked = { caseId, bookingId: visit.bookingId, session: who.session as Uint8Array | null };
    return { who, ctx: contextOf(who), asked };
  }

  type Covered = Awaited<ReturnType<typeof covers>>;

  async function tellsLeaving({ ctx, asked }: Covered, count = 1): Promise<string> {
    const { travellers } = await getDeskBooking(ctx, asked);
    const travellerIds = travellers.slice(-count).map(({ id }) => id);
    return (await quoteLeaving(ctx, { ...asked, travellerIds })).quoteId;
  }

  /** As the page's button does. */
  async function presses({ ctx, asked }: Covered, quoteId: string, reason = "by_phone") {
    const { of, backMinor: amountMinor } = await getProposable(ctx, { ...asked, quoteId });
    const subject = { id: quoteId, kind: "booking_change", subjectId: asked.bookingId } as const;
    const proposal = { ...of, ...subject, amountMinor, reason };
    return await whileNobodyPays(ctx, () => propose(ctx, proposalEffects, proposal));
  }

  return {
    ...{ desk, contextOf, covers, tellsLeaving, presses, refOf },
    dates: ({ ctx, asked }: Covered) => listDates(ctx, asked),
    tellsMoving: async ({ ctx, asked }: Covered, departureCode: string, anew = false) =>
      (await quoteMoving(ctx, { ...asked, departureCode, ...(anew ? { repriced: "on" } : {}) }))
        .quoteId,
    tellsCancelling: async ({ ctx, asked }: Covered) =>
      (await quoteCancellation(ctx, asked)).quoteId,
    sees: ({ ctx, asked }: Covered, quoteId: string) => getDeskQuote(ctx, { ...asked, quoteId }),
    /** A second person, who agrees. */
    agrees: async (by: Pick<AtDesk, "accountId">, proposalId: string) => {
      const ctx = contextOf(by);
      await whileNobodyPays(ctx, () => approve(ctx, proposalEffects, { proposalId }));
    },
  };
}
