import type { Chargeback } from "@/lib/billing/billing";
import { formatDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

/** What a bank does about a payment, and what that means. */
export function chargebackWords({ status, openedAt, ...chargeback }: Chargeback): {
  title: string;
  text: string;
} {
  const amount = formatMoneyExact(chargeback.amountMinor);
  const on = formatDate(localDateOf(openedAt));
  if (status === "won")
    return {
      title: `Your bank gave ${amount} back to us`,
      text: `It had contested that payment on ${on}, and has decided that it was right. It counts as paid.`,
    };
  if (status === "lost")
    return {
      title: `Your bank keeps ${amount}`,
      text: `It took that back from us on ${on}, and has decided to keep it, so it is owed again. Please write to support if you do not see why.`,
    };
  if (chargeback.goneMinor === 0n)
    return {
      title: `Your bank asks about ${amount}`,
      text: `Since ${on} it wants to know what that payment was for, and we tell it. It still counts as paid.`,
    };
  return {
    title: `Your bank took ${amount} back`,
    text: `Whoever holds the card told it on ${on} that this payment is not right. Until the bank has decided, it does not count as paid, and nothing is overdue because of it. If this is a mistake, tell your bank that you accept the payment.`,
  };
}
