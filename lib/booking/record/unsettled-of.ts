import { refundsIn } from "@/lib/billing/billing";

/** What is still to be paid for the last change of a booking, or is still on its way back: until then it is not done (rule 69). */
export type Unsettled = { payMinor: bigint; backMinor: bigint };

type Changed = {
  changes: readonly { settlesAtMinor: bigint }[];
  paidMinor: bigint;
  refunds: readonly { reason: string; status: string; amountMinor: bigint }[];
};

/** Null where nothing is. */
export function unsettledOf({ changes, paidMinor, refunds }: Changed): Unsettled | null {
  const missing = (changes.at(-1)?.settlesAtMinor ?? 0n) - paidMinor;
  const back = refunds.filter(
    ({ reason, status }) => reason === "changed" && !refundsIn.over.some((over) => over === status),
  );
  const backMinor = back.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  if (missing <= 0n && backMinor === 0n) return null;
  return { payMinor: missing > 0n ? missing : 0n, backMinor };
}
