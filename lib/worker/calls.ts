import { writeCallScript } from "@/lib/billing/write-call-script";
import { openContext } from "@/lib/context/open-context";
import type { CallSources } from "@/lib/notices/call-sources";
import { readPerson } from "@/lib/privacy/read-person";

const billing = () => openContext("billing", "worker");

/** What calls take that is read for bills alone: whoever writes mails knows no postal address, and nobody but the clerk who calls reads a number (P12, P34). */
export const calls: CallSources = {
  findCallee: async (personId) => {
    const personIds = [personId];
    const known = await readPerson(billing(), { personIds, groups: ["name", "address"] });
    return known.get(personId) ?? null;
  },
  scriptOf: async (kind, { subjectId: id }) =>
    kind === "statement_issued" ? await writeCallScript(billing(), { id }) : null,
};
