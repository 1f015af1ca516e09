import type { NoticeKind } from "@/lib/notices/notices";
import type { PersonValues } from "@/lib/privacy/privacy";

/** Whom a letter is to, as far as that is known. */
export type Addressee = Pick<PersonValues, "name" | "address">;

/** What a letter takes that whoever writes mails may not read. */
export type LetterSources = {
  findAddressee: (personId: string) => Promise<Addressee | null>;
  /** What a notice is on paper where it has a form of its own, with its words; null where it has not. */
  paperOf: (
    kind: NoticeKind,
    input: { subjectId: string; envelope: { to: readonly string[]; number: string } },
  ) => Promise<Buffer | null>;
};
