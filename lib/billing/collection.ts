import { z } from "zod";

/** Who is to lose a bill to the agency is told so, and so many days later it leaves at the soonest (house decision; P42: told first). */
export const toldDays = 14;

/** What was agreed on and was not allowed so many days after its day is not done any more: it takes two people again. */
export const lapseDays = 60;

const id = z.uuid({ error: "That is no number of ours." });

/** A bill that is to go to the collection agency: somebody else has to agree. */
export const HandOverInput = z.strictObject({ id, invoiceId: id, reason: z.string().max(30) });

/** One of the printed conditions, for one bill at this moment. */
export type MetCondition = { words: string; met: boolean; now: string };

/** How it stands with handing the oldest bill of a case to the agency. */
export type Handing = {
  invoiceId: string;
  billName: string;
  openMinor: bigint;
  conditions: MetCondition[];
  /** All but what only follows from an agreement is met: a clerk may propose it. */
  mayPropose: boolean;
  /** What was agreed on, and how far it is. */
  stands: string | null;
};
