/** That fewer people travel: the price before and after it, and what of the difference is kept as a part of the price after it. */
export type PriceChange = {
  at: Date;
  /** How many do not travel any more. */
  travellers: number;
  beforeMinor: bigint;
  afterMinor: bigint;
  keptMinor: bigint;
};
