import { makeStatementLetter } from "@/lib/billing/make-statement-letter";
import { openContext } from "@/lib/context/open-context";
import type { LetterSources } from "@/lib/notices/letter-sources";
import { readPerson } from "@/lib/privacy/read-person";

const billing = () => openContext("billing", "worker");

/** What letters take that is read for bills alone: whoever writes mails knows no postal address (P12). */
export const letters: LetterSources = {
  findAddressee: async (personId) => {
    const personIds = [personId];
    const known = await readPerson(billing(), { personIds, groups: ["name", "address"] });
    return known.get(personId) ?? null;
  },
  paperOf: async (kind, { subjectId: id, envelope }) =>
    kind === "statement_issued" ? await makeStatementLetter(billing(), { id, envelope }) : null,
};
