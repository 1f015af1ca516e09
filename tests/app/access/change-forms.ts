import type { Asker } from "@/app/who-asks";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { quoteLeaving } from "@/lib/booking/quote-leaving";
import { newId } from "@/lib/ids";
import { caseAbout } from "@/tests/app/access/covered";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { useMoving } from "@/tests/support/moving";
import { proposedChange } from "@/tests/support/proposed";
import { useTransferring } from "@/tests/support/transferring";

const booking = "/staff/cases/[caseId]/bookings/[bookingId]";

/** Of a booking for this alone, and a case of whoever may have one. */
export function formsOfChanges({ shop, booked, colleagues }: World) {
  const { database } = shop;
  const { other } = useMoving(shop);
  const { filled } = useTransferring(shop);

  async function covered(asker: Asker) {
    const visit = await booked();
    const colleague = asker === "customer_service" ? colleagues.get(asker) : undefined;
    const opened = colleague && (await caseAbout(database, colleague, visit.ref));
    const where = { caseId: opened?.caseId ?? newId(), bookingId: visit.id };
    return { visit, colleague, where, session: opened?.session ?? null };
  }

  const lastOf = (bookingId: string) =>
    shop.one("SELECT id::text FROM booking_traveller WHERE booking_id = $1 ORDER BY seq DESC", [
      bookingId,
    ]);

  return {
    [`${booking} lookAtBookingAction`]: async ({ asker }: Sending): Promise<Typed> => {
      const { visit, where } = await covered(asker);
      return { ...where, personIds: [visit.lead], fields: ["name"] };
    },
    [`${booking} quoteLeavingAction`]: async ({ asker }: Sending): Promise<Typed> => {
      const { where } = await covered(asker);
      return { ...where, travellerIds: String(await lastOf(where.bookingId)) };
    },
    [`${booking} transferPlaceAction`]: async ({ asker }: Sending): Promise<Typed> => {
      const { visit, where } = await covered(asker);
      const { bookingToken: _link, travellers: _none, ...form } = await filled(visit, 2, {});
      const whom = { "travellers[0].given": "Bo", "travellers[0].surname": "Lind" };
      return { ...where, ...form, ...whom };
    },
    [`${booking} quoteMovingAction`]: async ({ asker }: Sending): Promise<Typed> => {
      const { visit, where } = await covered(asker);
      return { ...where, departureCode: (await other(visit)).code };
    },
    [`${booking} quoteCancellationAction`]: async ({ asker }: Sending): Promise<Typed> =>
      (await covered(asker)).where,
    [`${booking}/[quoteId] proposeChangeAction`]: async ({ asker }: Sending): Promise<Typed> => {
      const { colleague, where, session } = await covered(asker);
      if (!colleague) return { ...where, quoteId: newId(), reason: "by_phone" };
      const ctx = database.open("booking", colleague.accountId);
      const asked = { ...where, session };
      const { quoteId } = await quoteCancellation(ctx, asked);
      return { ...where, quoteId, reason: "by_phone" };
    },
    "/staff/approvals approveChangeAction": async (): Promise<Typed> => {
      const { visit, colleague, where, session } = await covered("customer_service");
      if (!colleague) return { proposalId: newId() };
      const ctx = database.open("booking", colleague.accountId);
      const travellerIds = [String(await lastOf(visit.id))];
      const asked = { ...where, session, travellerIds };
      const { quoteId: id } = await quoteLeaving(ctx, asked);
      const by = colleague.accountId;
      return { proposalId: await proposedChange(database.owner, { id, ref: visit.ref, by }) };
    },
  };
}
