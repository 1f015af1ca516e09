import { confirmBooking } from "@/lib/booking/confirm-booking";
import { getBooking } from "@/lib/booking/get-booking";
import { keepMoney } from "@/lib/booking/keep-money";
import { linkToken } from "@/lib/crypto/link-token";
import type { useCustomers } from "@/tests/support/customers";
import { lateMoney } from "@/tests/support/late-money";
import type { useShop } from "@/tests/support/shop";

type Shop = ReturnType<typeof useShop>;

/** An account speaks for who made a booking. */
export async function speaksFor(
  { database }: Shop,
  accountId: string,
  bookingId: string,
): Promise<void> {
  await database.owner.query(
    "INSERT INTO account_person (account_id, person_id, how) SELECT $1, person_id, 'booked' FROM booking WHERE id = $2",
    [accountId, bookingId],
  );
}

/** Somebody whose money came when their places were another's, and waits; they have an account, unless said otherwise. */
export async function waitingMoney(shop: Shop, account: string | null) {
  const { database } = shop;
  const { payment, departure, holdId } = await lateMoney(shop);
  const bookingId: string = payment.booking_id;
  if (account) await speaksFor(shop, account, bookingId);
  const other = await shop.held({ departure });
  await confirmBooking(database.open("booking"), { paymentId: payment.id });
  const bookingToken = linkToken("booking", bookingId, 1);
  const [money] = (await getBooking(database.open("booking"), { bookingToken })).waiting;
  if (!money) throw new Error("Nothing waits.");
  const form = { bookingToken, refundId: money.refundId };
  return { payment, bookingId, holdId, other, bookingToken, money, form, departure };
}

/** Somebody who let us keep such money: their account, and how much it is. */
export async function keptCredit(shop: Shop, customers: ReturnType<typeof useCustomers>) {
  const { accountId } = await customers.joined();
  const waiting = await waitingMoney(shop, accountId);
  await keepMoney(shop.database.open("booking"), waiting.form);
  await shop.work();
  const { refundId: creditId, amountMinor } = waiting.money;
  return { ...waiting, accountId, creditId, amountMinor };
}
