import { keepMoney } from "@/lib/booking/keep-money";
import { newId } from "@/lib/ids";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { cameTooLate } from "@/tests/support/came-too-late";

const decide = "/bookings/[bookingToken]/decide";

/** Of a booking for this alone: it is decided afterwards. */
export function formsOfDeciding({ shop, booked, accounts, customers }: World) {
  async function decided({ asker, params }: Sending): Promise<Typed> {
    const theirs = { bookingToken: params["bookingToken"], refundId: newId() };
    return asker === "holder" ? await waiting() : theirs;
  }

  async function waiting() {
    const { ref, bookingToken } = await booked();
    const { rows } = await shop.database.owner.query(cameTooLate, [ref]);
    return { bookingToken, refundId: String(rows[0].id) };
  }

  /** An account speaks for whose money it is. */
  async function spokenFor(refundId: unknown, accountId: string): Promise<void> {
    await shop.database.owner.query(
      `INSERT INTO account_person (account_id, person_id, how) SELECT $1, b.person_id, 'booked'
       FROM refund r JOIN payment p ON p.id = r.payment_id JOIN booking b ON b.id = p.booking_id WHERE r.id = $2`,
      [accountId, refundId],
    );
  }

  return {
    [`${decide} takePlacesAgainAction`]: decided,
    [`${decide} takeMoneyBackAction`]: decided,
    [`${decide} keepMoneyAction`]: async (sending: Sending) => {
      const typed = await decided(sending);
      await spokenFor(typed["refundId"], (await customers.joined()).accountId);
      return typed;
    },
    "/account/invoices takeCreditBackAction": async ({ asker }: Sending): Promise<Typed> => {
      const kept = { creditId: newId(), left: "1" };
      if (asker !== "holder") return kept;
      const { refundId, bookingToken } = await waiting();
      await spokenFor(refundId, accounts.get("holder") ?? "");
      const ctx = shop.database.open("booking");
      await keepMoney(ctx, { refundId, bookingToken });
      const left = await shop.one("SELECT left_minor::text FROM customer_credit WHERE id = $1", [
        refundId,
      ]);
      // Or the account could not be closed while it is on its way.
      await shop.database.owner.query("DELETE FROM account_person WHERE person_id = $1", [
        await shop.one(
          `SELECT b.person_id FROM customer_credit c JOIN booking b ON b.id = c.booking_id WHERE c.id = $1`,
          [refundId],
        ),
      ]);
      return { creditId: refundId, left: String(left) };
    },
  };
}
