import { formatMoneyExact } from "@/lib/money";

/** Where money waits that is nobody's yet. */
const waits = "waits with the money without a home until it is matched or sent back";

const asked = "Whoever booked is asked by mail what becomes of it, and has 72 hours.";

/** What becomes of an amount where so much is open: what is beyond waits (rule 49). */
export function openWords({
  amountMinor,
  openMinor,
}: {
  amountMinor: bigint;
  openMinor: bigint;
}): string {
  if (openMinor <= 0n) return `Nothing is open of this booking, so all of it ${waits}. ${asked}`;
  const open = formatMoneyExact(openMinor);
  const left = openMinor - amountMinor;
  if (left === 0n) return `${open} is open, so it is paid then.`;
  if (left > 0n) return `${open} is open, so ${formatMoneyExact(left)} is left then.`;
  return `${open} is open, so it is paid then. What is more, ${formatMoneyExact(-left)}, ${waits}. ${asked}`;
}

/** What becomes of an amount of which nobody knows what it is for. */
export const unknownWords = `All of it ${waits}.`;
