import { takeCreditBack } from "@/lib/billing/take-credit-back";
import { getBooking } from "@/lib/booking/get-booking";
import { keepMoney } from "@/lib/booking/keep-money";
import { getPayableCredit, payFromCredit } from "@/lib/booking/pay-from-credit";
import { takeMoneyBack } from "@/lib/booking/take-money-back";
import { takePlacesAgain } from "@/lib/booking/take-places-again";
import { openContext } from "@/lib/context/open-context";
import { type Deed, one, perhapsTwice } from "@/tests/lib/billing/random-lives/life";

/** Whoever paid too late chooses; who does not, chooses so, too. */
export const decides: Deed = async (_world, life) => {
  const { bookingToken } = life.visit;
  const { waiting } = await getBooking(openContext("booking"), { bookingToken });
  const [money] = waiting;
  if (!money) return;
  const form = { bookingToken, refundId: money.refundId };
  await perhapsTwice(life, () => {
    const decide = one(life, [takePlacesAgain, keepMoney, keepMoney, takeMoneyBack]) ?? keepMoney;
    return decide(openContext("booking", life.who), form);
  });
};

/** What is open is paid from what was kept of another booking of theirs. */
export const paysFromCredit: Deed = async (_world, life) => {
  const ctx = openContext("booking", life.who);
  const { bookingToken } = life.visit;
  const payable = await getPayableCredit(ctx, { bookingToken });
  if (payable === 0n) return;
  await perhapsTwice(life, () => payFromCredit(ctx, { bookingToken, seen: String(payable) }));
};

/** What is left of it goes back the way it came. */
export const takesCreditBack: Deed = async ({ owner }, life) => {
  const { rows } = await owner.query(
    "SELECT id, left_minor AS left FROM customer_credit WHERE account_id::text = $1 AND left_minor > 0 ORDER BY kept_at, id",
    [life.who],
  );
  const credit = one(life, rows);
  if (!credit) return;
  const form = { creditId: credit.id, left: String(credit.left) };
  await perhapsTwice(life, () => takeCreditBack(openContext("billing", life.who), form));
};
