/** That fewer people travel, or on another date: the price before and after it, and what is kept or charged as a part of the one after it. */
export type PriceChange = {
  at: Date;
  /** How many do not travel any more: none where it is about the date. */
  travellers: number;
  beforeMinor: bigint;
  afterMinor: bigint;
  keptMinor: bigint;
};
