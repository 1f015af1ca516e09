import type { CallScript } from "@/emails/call-script";
import type { NoticeKind } from "@/lib/notices/notices";
import type { PersonValues } from "@/lib/privacy/privacy";

/** Whom a call is to, as far as that is known; by the address one knows what time it is there. */
export type Callee = Pick<PersonValues, "name" | "address">;

/** What a call takes that whoever writes mails may not read. */
export type CallSources = {
  findCallee: (personId: string) => Promise<Callee | null>;
  /** What is said of a notice that has words of its own for the phone; null where it has none. */
  scriptOf: (kind: NoticeKind, input: { subjectId: string }) => Promise<CallScript | null>;
};
