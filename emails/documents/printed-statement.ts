/** A label and a sum, or a day and what happened on it, already in words. */
export type PrintedSum = { label: string; amount: string; strong?: boolean };

/**
 * Everything in words: dates and sums are already written out. The page, the mail, the PDF and the letter are made of this and of
 * nothing else (rule 85).
 */
export type PrintedStatement = {
  /** The same instant gives the same bytes. */
  issuedAt: Date;
  seller: string;
  /** "2026-10", for a file. */
  name: string;
  /** "October 2026". */
  month: string;
  /** "Thu, Oct 1, 2026 to Sat, Oct 31, 2026". */
  period: string;
  issuedOn: string;
  bookings: string[];
  /** Null where it is not known any more. */
  party: { name: string; address: string[] } | null;
  /** What it comes to: "You owe $1,240.00." And what of it is late, or what else there is to know. */
  outcome: string;
  advice: string;
  /** In one line of a list of mails: "$1,240.00 to pay". */
  short: string;
  /** From what was owed before to what is owed now (rule 81). */
  sums: PrintedSum[];
  movements: { on: string; text: string; amount: string }[];
  /** How late what is owed is, in parts that add up to it; none where nothing is owed (rule 84). */
  ageing: PrintedSum[];
  /** With its currency. */
  closing: string;
  code: string;
  checkUrl: string;
  findBookingUrl: string;
  supportUrl: string;
};
