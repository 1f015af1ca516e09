/** Everything in words: dates, sums and deadlines are already written out, deadlines with their zone. */
export type ConfirmedBooking = {
  /** When this confirmation was made: the same instant gives the same bytes. */
  issuedAt: Date;
  issuedOn: string;
  reference: string;
  vacationTitle: string;
  tagline: string;
  startsOn: string;
  endsOn: string;
  /** PNG or JPEG of the poster, 5 wide to 7 high. */
  poster: Buffer;
  travellers: { label: string; room: string }[];
  lines: { label: string; amount: string }[];
  total: string;
  paid: string;
  /** The payments that make the price: "Deposit", "$1,849.65", "Paid Nov 22, 2026". */
  schedule: { label: string; amount: string; when: string }[];
  detailsDueOn: string | null;
  days: {
    number: number;
    date: string;
    title: string;
    place: string;
    text: string;
    /** "Breakfast, dinner"; null when none is included. */
    meals: string | null;
    /** "Ship, 210 km (130 mi)"; null on a day without a journey. */
    travel: string | null;
  }[];
  inclusions: string[];
  exclusions: string[];
  notes: string[];
  /** What is kept when cancelling: "Up to Mar 1, 2027", "$1,849.65". */
  cancellationTiers: { when: string; kept: string }[];
  cancellation: string;
  /** Where a booking is found again by its reference: the booking's own link stays out of what may be printed and left lying. */
  findBookingUrl: string;
  supportUrl: string;
  policyUrl: string;
  policyVersion: number;
};
