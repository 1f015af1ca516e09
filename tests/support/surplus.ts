import { getBooking } from "@/lib/booking/get-booking";
import type { Context } from "@/lib/context/open-context";
import type { useBalances } from "@/tests/support/balances";
import { speaksFor } from "@/tests/support/kept-credit";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import type { useShop } from "@/tests/support/shop";

/** By how much a check was for more than was owed. */
export const beyond = 12_345n;

type Wish = { balances: ReturnType<typeof useBalances>; desk: Context; accountId: string | null };

/** Somebody, perhaps with an account, whose check was for more than they owe. */
export async function paidTooMuch(
  shop: ReturnType<typeof useShop>,
  { balances, desk, accountId }: Wish,
) {
  const visit = await shop.firm();
  const { bookingToken } = visit;
  if (accountId) await speaksFor(shop, accountId, visit.bookingId);
  const { ref } = await getBooking(shop.database.open("booking"), { bookingToken });
  const open = await balances.openOf(bookingToken);
  const check = await recordedBy(desk, chequeOf(ref, { amount: open + beyond }));
  await shop.work();
  const { paymentId: unmatchedId, number } = check;
  return { ...visit, ref, number, unmatchedId, form: { bookingToken, unmatchedId }, open };
}
