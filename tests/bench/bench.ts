import type pg from "pg";

/** What the rows measure: the product as `npm start` runs it, beside the yardstick. */
export type Bench = {
  /** Addresses without a slash at the end. */
  site: string;
  yardstick: string;
  stripe: string;
  /** The owner's pool: for arranging and for what a yardstick reads. */
  owner: pg.Pool;
  /** How busy the machine was with other work before the bench began: its load average of a minute. */
  loadBefore: number;
  /** How long the product took to start a second time, with everything in place. */
  secondStartSeconds: number;
  /** Subject and yardstick are measured in turns: so many of so many seconds, or of so many bookings. */
  turns: number;
  seconds: number;
  bookings: number;
};

/** One line of the table. */
export type Figure = {
  what: string;
  yardstick: string;
  /** What was measured, with its unit: "1,520/s". */
  measured: string;
  /** The same of the yardstick; empty where the budget is a figure of its own. */
  against: string;
  /** Null where the budget is not a ratio. */
  ratio: number | null;
  budget: string;
  /** Null where there is no budget to meet. */
  met: boolean | null;
};

export type Row = (bench: Bench) => Promise<Figure[]>;
