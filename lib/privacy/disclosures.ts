import type { Fact, Measure, Mode } from "@/lib/policy/policy";
import type { Use } from "@/lib/policy/taxonomy";

/** Something that is to leave: to whom, what for, in which way, and of whom. */
export type Disclosure = {
  /** What is done once, however often it is tried: a payment, a notice. */
  operationId: string;
  personId: string;
  recipient: "subject" | `${"processor" | "partner" | "agent"}:${string}` | "supplier-of-order";
  use: Use;
  mode: Extract<Mode, "disclose" | `contact:${string}`>;
  /** Every field of the payload, by the policy's names. */
  fields: readonly string[];
  /** The version that was collected under what does not stand in the vault; the vault knows its own. */
  version: number | null;
  /** What is true now, of the conditions that the policy knows, and what is counted: "overdueDays=63". */
  facts: readonly (Fact | `${Measure}=${number}`)[];
};

/** A person's key as it is stored, wrapped: for the one way out, from a statement that noted what is to leave. */
export type OwnKey = { class: string; wrapped: string };

/** An entry of the ledger of what left, as its person may see it. */
export type DisclosureEntry = {
  recipient: string;
  use: string;
  mode: string;
  fields: string[];
  version: number;
  gids: string[];
  at: Date;
  /** Null where it was allowed and did not leave, or not yet. */
  sentAt: Date | null;
  /** When the recipient was asked to delete it, and when it said that it had. */
  recalledAt: Date | null;
  recallAnsweredAt: Date | null;
};
