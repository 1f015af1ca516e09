export type Amount = { minor: bigint; currency: string };

/** A payment for which something else came than was asked, as the desk shows it. */
export type Flagged = {
  paymentId: string;
  ref: string;
  customerId: string;
  /** It was to make its booking firm. */
  first: boolean;
  /** Null once it was decided. */
  asked: Amount | null;
  came: Amount;
  at: Date;
  takeable: boolean;
};
