/** A late fee of a booking, by the name of its bill. */
export type OpenFee = { name: string; amountMinor: bigint; dueOn: string; openMinor: bigint };

/** What late fees come to in all, paid or not. */
export function lateFeesMinorOf({ fees }: { fees: readonly OpenFee[] }): bigint {
  return fees.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}
