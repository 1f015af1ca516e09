/** What of a payment has not gone back. */
export type LeftOfPayment = { paymentId: string; leftMinor: bigint };

/** A part of a refund, and where it goes. */
type RefundShare = { paymentId: string; amountMinor: bigint };

/**
 * Which payments an amount goes back to (rule 61): the one that is exactly it; else the smallest that covers it; else the largest
 * first, until it is used up. Never more than a payment has left; what no payment has left for is in no share.
 */
export function allocateRefund(
  payments: readonly LeftOfPayment[],
  amountMinor: bigint,
): RefundShare[] {
  const largest = [...payments].sort((a, b) => Number(b.leftMinor - a.leftMinor));
  const covering = largest.filter(({ leftMinor }) => leftMinor >= amountMinor).at(-1);
  if (covering) return amountMinor > 0n ? [{ paymentId: covering.paymentId, amountMinor }] : [];
  let rest = amountMinor;
  return largest.flatMap(({ paymentId, leftMinor }) => {
    const share = leftMinor < rest ? leftMinor : rest;
    rest -= share;
    return share > 0n ? [{ paymentId, amountMinor: share }] : [];
  });
}
