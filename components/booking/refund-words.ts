import type { Refund } from "@/components/booking/booking-facts";
import type { RefundReason } from "@/lib/billing/billing";
import { formatAmount } from "@/lib/money";

const whys = {
  places_taken:
    "Your payment arrived after the time for the places was over, and they were gone by then.",
  too_late: "Your payment arrived after the sales of this departure had closed.",
  departure_cancelled: "The departure was withdrawn while you were paying.",
  paid_twice: "This was paid twice.",
  overpaid: "This was more than was open.",
  chargeback_won: "Your bank gave us a payment again that you had made good in the meantime.",
  cancelled: "The booking had been cancelled when this was paid.",
  // The page says so already.
  cancellation: "",
  called_off: "",
  changed: "Your booking was changed, and comes to less now.",
  credit: "You did not want to keep it as credit any more.",
  not_asked: "It was not the amount that we had asked for, or not in dollars.",
  not_enough: "It was less than we had asked for, and the rest did not come in time.",
  agreed: "We agreed with you to send this back.",
  external: "We sent this back to you ourselves.",
} satisfies Record<RefundReason, string>;

/** Why money goes back, how much, how far it is, and when it arrives. */
export function refundWords({ amountMinor, currency, reason, status, to }: Refund): string {
  const why = new Map<string, string>(Object.entries(whys)).get(reason) ?? "";
  const amount = formatAmount(amountMinor, currency);
  return `${why} ${status === "kept" ? kept(amount) : sentTo[to](status, amount)}`.trim();
}

function kept(amount: string): string {
  return `${amount} is kept as your credit: it pays a booking when you choose so, or goes back to you.`;
}

function handOf(status: string, amount: string): string {
  const sent = status === "done" ? "We have sent" : "We are sending";
  return `${sent} ${amount} back by check or bank transfer.`;
}

function creditOf(status: string, amount: string): string {
  const laid = status === "done" ? "We have laid" : "We are laying";
  return `${laid} ${amount} back into your credit, from which you paid.`;
}

function wayOf(status: string, amount: string): string {
  if (status === "failed")
    return `We could not send ${amount} back to your card. We owe it to you: please write to support, and we send it another way.`;
  if (status === "requested")
    return `We are sending ${amount} back to the card that you paid with. Banks show it after 5 to 10 business days.`;
  return `We have sent ${amount} back to the card that you paid with. Banks show it 5 to 10 business days after that.`;
}

const sentTo = { hand: handOf, credit: creditOf, card: wayOf };
