import type { NoticeKind } from "@/lib/notices/notices";
import type { PersonName } from "@/lib/privacy/privacy";

/** What a fax takes that whoever writes mails may not read. */
export type FaxSources = {
  findName: (personId: string) => Promise<PersonName | null>;
  /** What a notice is on paper where it has a form of its own, behind its cover; null where it has not. */
  pagesOf: (kind: NoticeKind, input: { subjectId: string }) => Promise<Buffer[] | null>;
};
