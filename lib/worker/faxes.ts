import { makeFaxCover } from "@/lib/billing/make-fax-cover";
import { makeStatementPaper } from "@/lib/billing/make-statement-paper";
import { openContext } from "@/lib/context/open-context";
import type { FaxSources } from "@/lib/notices/fax-sources";
import { readPerson } from "@/lib/privacy/read-person";

const billing = () => openContext("billing", "worker");

/** What faxes take that is read for bills alone: whoever writes mails knows no papers of ours (P12). */
export const faxes: FaxSources = {
  findName: async (personId) => {
    const known = await readPerson(billing(), { personIds: [personId], groups: ["name"] });
    return known.get(personId)?.name ?? null;
  },
  pagesOf: async (kind, { subjectId: id }) => {
    if (kind !== "statement_issued") return null;
    const cover = await makeFaxCover(billing(), { id });
    const paper = await makeStatementPaper(billing(), { id });
    return cover && paper && [cover, paper];
  },
};
