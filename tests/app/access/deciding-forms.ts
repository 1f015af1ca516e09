import type { Asker } from "@/app/who-asks";
import { keepMoney } from "@/lib/booking/keep-money";
import { newId } from "@/lib/ids";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { cameTooLate } from "@/tests/support/came-too-late";
import { useMoving } from "@/tests/support/moving";
import { chequeOf, recordedBy } from "@/tests/support/offline";

const payer = `
  SELECT b.person_id FROM refund r JOIN payment p ON p.id = r.payment_id JOIN booking b ON b.id = p.booking_id WHERE r.id = $1`;

const decide = "/bookings/[bookingToken]/decide";

/** Of a booking for this alone: it is decided afterwards. */
export function formsOfDeciding({ shop, booked, accounts, customers, colleagues }: World) {
  async function decided({ asker, params }: Sending): Promise<Typed> {
    const theirs = { bookingToken: params["bookingToken"], refundId: newId() };
    return asker === "holder" ? await waiting() : theirs;
  }

  const { other } = useMoving(shop);

  async function waiting() {
    return (await late()).form;
  }

  async function late() {
    const visit = await booked();
    const { bookingToken } = visit;
    const { rows } = await shop.database.owner.query(cameTooLate, [visit.ref]);
    return { visit, form: { bookingToken, refundId: String(rows[0].id) } };
  }

  /** Of a booking for this alone, by a check that was for more than is owed. */
  async function tooMuch({ asker, params }: Sending) {
    const unmatchedId = newId();
    if (asker !== "holder")
      return { typed: { bookingToken: params["bookingToken"], unmatchedId }, visit: null };
    const visit = await booked();
    const clerk = shop.database.open("billing", colleagues.get("billing_clerk")?.accountId);
    await recordedBy(clerk, chequeOf(visit.ref, { paymentId: unmatchedId, amount: 100_000_000n }));
    return { typed: { bookingToken: visit.bookingToken, unmatchedId }, visit };
  }

  const accountOf = (asker: Asker) => accounts.get(asker) ?? "";

  /** An account speaks for somebody, whom a query finds. */
  async function speaksFor(query: string, id: string, accountId: string): Promise<void> {
    await shop.database.owner.query(
      "INSERT INTO account_person (account_id, person_id, how) VALUES ($1, $2, 'booked')",
      [accountId, await shop.one(query, [id])],
    );
  }

  /** The holder's, of a booking that is nobody's by then: or their account could not be closed while that moves. */
  async function kept(): Promise<{ creditId: string; left: string }> {
    const form = await waiting();
    const { refundId: creditId } = form;
    await speaksFor(payer, creditId, accountOf("holder"));
    await keepMoney(shop.database.open("booking"), form);
    await shop.database.owner.query("DELETE FROM account_person WHERE person_id = $1", [
      await shop.one(payer, [creditId]),
    ]);
    const left = "SELECT left_minor::text FROM customer_credit WHERE id = $1";
    return { creditId, left: String(await shop.one(left, [creditId])) };
  }

  return {
    [`${decide} takePlacesAgainAction`]: decided,
    [`${decide} takeOtherPlacesAction`]: async (sending: Sending) => {
      const departureCode = "NONE-000000";
      if (sending.asker !== "holder") return { ...(await decided(sending)), departureCode };
      const { visit, form } = await late();
      return { ...form, departureCode: (await other(visit)).code };
    },
    [`${decide} keepSurplusAction`]: async (sending: Sending) => {
      const { typed, visit } = await tooMuch(sending);
      if (!visit) return typed;
      const lead = "SELECT person_id FROM booking WHERE id = $1";
      await speaksFor(lead, visit.id, (await customers.joined()).accountId);
      return typed;
    },
    [`${decide} takeSurplusBackAction`]: async (sending: Sending) => (await tooMuch(sending)).typed,
    [`${decide} takeMoneyBackAction`]: decided,
    [`${decide} keepMoneyAction`]: async (sending: Sending) => {
      const typed = await decided(sending);
      if (sending.asker !== "holder") return typed;
      await speaksFor(payer, String(typed["refundId"]), (await customers.joined()).accountId);
      return typed;
    },
    "/bookings/[bookingToken]/pay payFromCreditAction": async (sending: Sending) => {
      const { asker, params } = sending;
      if (asker !== "holder") return { bookingToken: params["bookingToken"], seen: "1" };
      const { left: seen } = await kept();
      const { id, bookingToken } = await booked();
      await speaksFor("SELECT person_id FROM booking WHERE id = $1", id, accountOf("holder"));
      return { bookingToken, seen };
    },
    "/account/invoices takeCreditBackAction": async ({ asker }: Sending): Promise<Typed> =>
      asker === "holder" ? await kept() : { creditId: newId(), left: "1" },
  };
}
