import { formatMoneyExact } from "@/lib/money";

type Refund = { amountMinor: bigint; reason: string; status: string };

const whys: Readonly<Record<string, string>> = {
  late: "Your payment arrived after the time for the places was over, and they were gone by then.",
  overpaid: "This was paid twice.",
  cancelled: "The booking was cancelled.",
};

/** Why money goes back, how much, how far it is, and when it arrives. */
export function refundWords({ amountMinor, reason, status }: Refund): string {
  const why = Object.hasOwn(whys, reason) ? whys[reason] : "";
  return `${why} ${wayOf(status, formatMoneyExact(amountMinor))}`.trim();
}

function wayOf(status: string, amount: string): string {
  if (status === "failed")
    return `We could not send ${amount} back to your card. We owe it to you: please write to support, and we send it another way.`;
  if (status === "requested")
    return `We are sending ${amount} back to the card that you paid with. Banks show it after 5 to 10 business days.`;
  return `We have sent ${amount} back to the card that you paid with. Banks show it 5 to 10 business days after that.`;
}
