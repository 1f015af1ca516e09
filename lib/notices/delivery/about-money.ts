import {
  type ComposedMessage,
  type Disclosable,
  type NoticeKind,
  noticeKinds,
} from "@/lib/notices/notices";
import type { Disclosure } from "@/lib/privacy/disclosures";

/** A notice about money, written, and the attempt that is to take it to its person by another way than mail. */
export type Carried = {
  notice: { id: string; subjectId: string; personId: string | null };
  kind: NoticeKind;
  message: ComposedMessage;
  attempt: { id: string };
};

/** What is about money, and of whom. */
export type AboutMoney = { attemptId: string; personId: string; known: Disclosable };

/** @throws an Error for what is not about money: that is sent by mail and in no other way. */
export function aboutMoney({ notice: { personId }, kind, attempt }: Carried): AboutMoney {
  const known = noticeKinds[kind];
  if (known.class !== "financial" || !personId) throw new Error(`${kind} goes by mail alone.`);
  return { attemptId: attempt.id, personId, known };
}

/** How a way shows itself to the ledger of what left: what it reveals of its person beside what the notice says. */
type Way<M> = { mode: M; facts: Disclosure["facts"]; reveals: readonly string[] };

/** One entry of its own in the ledger of what left, to its person (I17); no email address goes by a way that is none. */
export function disclosureOf<M extends Disclosure["mode"]>(
  { attemptId, personId, known }: AboutMoney,
  { mode, facts, reveals }: Way<M>,
) {
  const said = known.fields.filter((field) => field !== "email.address");
  return {
    ...{ operationId: attemptId, personId, version: null, recipient: "subject" as const },
    ...{ use: known.use, mode, facts: [...known.facts, ...facts] },
    fields: [...new Set([...said, ...reveals])],
  };
}
