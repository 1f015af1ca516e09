import type { InvoiceKind } from "@/lib/billing/billing";
import type { LocalDate } from "@/lib/dates";

/** One thing that is said of a bill that is not paid. */
export type DunningStep = {
  /** From 1 on; each is firmer than the one before. */
  level: number;
  /** So many days after the day by which it was to be paid; before it where negative: a reminder, and nothing is late yet. */
  afterDays: number;
  /** Late as it is, at the latest so many days before the departure; null where none hastens it. */
  beforeDepartureDays: number | null;
  /** A late fee is asked with it, where the terms of the booking name one (rule 98). */
  fee: boolean;
};

/** How what is late is asked for: data, of which a new version changes no step that was taken (rule 93). */
export type DunningRules = {
  version: number;
  /** A case that is opened from this day on goes by it to its end. */
  from: LocalDate;
  /** Below this nobody is written to: it costs more than it brings (rule 92). */
  leastMinor: bigint;
  /** Two steps are so many days apart, whatever they are about (rule 93). */
  gapDays: number;
  /** Who just had a bill is not reminded of it (rule 99). */
  afterBillDays: number;
  /** What a card is charged for is not asked for before the card had all its tries. */
  cardDays: number;
  /** Rooms that are not paid so many days before the departure are to be given back: a clerk decides. */
  releaseDays: number;
  /** After the day that somebody promised to pay by: so long a payment may be under way. */
  graceDays: number;
  /** Nobody is left alone for longer at once than so many days. */
  mostWaitDays: number;
  /** A late fee is to be paid within so many days. */
  feeDays: number;
  steps: readonly DunningStep[];
};

const first: DunningRules = {
  version: 1,
  from: "2026-01-01",
  leastMinor: 2_000n,
  gapDays: 3,
  afterBillDays: 3,
  cardDays: 12,
  releaseDays: 21,
  graceDays: 3,
  mostWaitDays: 60,
  feeDays: 14,
  steps: [
    { level: 1, afterDays: -7, beforeDepartureDays: null, fee: false },
    { level: 2, afterDays: 3, beforeDepartureDays: 40, fee: false },
    { level: 3, afterDays: 14, beforeDepartureDays: 32, fee: false },
    { level: 4, afterDays: 28, beforeDepartureDays: 26, fee: false },
    { level: 5, afterDays: 50, beforeDepartureDays: null, fee: false },
  ],
};

/** The last reminder, which the one before it has announced. */
const feeLevel = 4;

const withFee: DunningRules = {
  ...{ ...first, version: 2, from: "2026-06-01" },
  steps: first.steps.map((step) => ({ ...step, fee: step.level === feeLevel })),
};

/** What a case goes by that is opened today. */
export const dunningRules: DunningRules = withFee;

/** What a case goes by that was opened on a day. */
export function dunningRulesOn(day: LocalDate): DunningRules {
  return [withFee, first].find(({ from }) => from <= day) ?? first;
}

/** A bill that is not paid, or not all of it. */
export type OpenBill = {
  id: string;
  /** "IV-000123". */
  name: string;
  kind: InvoiceKind;
  bookingId: string;
  /** Basis points of what is late of it that the terms of its booking name as a late fee: 0 where none, and of a fee itself. */
  feeRate: number;
  /** As it was told on the bill (rule 100). */
  dueOn: LocalDate;
  issuedOn: LocalDate;
  /** The first day of the trip that it is for; null where there is none any more. */
  startsOn: LocalDate | null;
  /** A card is kept that it is taken from. */
  fromCard: boolean;
  openMinor: bigint;
};

/** A step that was taken. */
export type TakenStep = { level: number; billId: string; on: LocalDate };

/** A step, and the day on which it is right. */
export type PlannedStep = { step: DunningStep; on: LocalDate };
