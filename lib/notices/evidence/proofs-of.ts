import type { AttemptRow } from "@/lib/notices/evidence/read-attempts";
import { batchName, callOutcomes, type Proof } from "@/lib/notices/schema";

/** What shows how an attempt went, in the order in which it happened: each line is a record of its own. */
export function proofsOf(attempt: AttemptRow): Proof[] {
  const proofs = [
    { at: attempt.begunAt, what: "Its turn came" },
    ...printed(attempt),
    ...accepted(attempt),
    ...attempt.faxes.flatMap(({ seq, sentAt }) =>
      sentAt ? [{ at: new Date(sentAt), what: `The gateway took it as a fax, try ${seq}` }] : [],
    ),
    ...attempt.reports.map(({ at, kind, code }) => ({
      ...{
        at: new Date(at),
        what: `${attempt.channel === "fax" ? "The gateway" : "Its mail server"} ${reports[kind] ?? reports["other"]}${code ? `: ${code}` : ""}`,
      },
    })),
    ...attempt.calls.map(({ at, outcome, againAt }) => ({
      at: new Date(at),
      what: `A clerk called: ${callOutcomes[outcome].toLowerCase()}${againAt ? ", to be called again" : ""}`,
    })),
    ...ended(attempt),
  ];
  return proofs.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const reports: Readonly<Record<string, string>> = {
  delivered: "reported that it arrived",
  delayed: "reported a delay",
  bounced: "reported that it did not arrive",
  other: "reported something else",
};

function printed({ letter, batchId, batchMadeAt, printedAt }: AttemptRow): Proof[] {
  if (!letter || !batchId || !batchMadeAt || !printedAt) return [];
  const batch = batchName({ id: batchId, madeAt: batchMadeAt });
  return [{ at: printedAt, what: `Letter ${letter} was printed in the batch ${batch}` }];
}

function accepted({ channel, acceptedAt, answer }: AttemptRow): Proof[] {
  if (!acceptedAt || channel === "phone" || channel === "fax") return [];
  if (channel === "post") return [{ at: acceptedAt, what: "A clerk took its batch to the post" }];
  const code = /^\d{3}$/.test(answer ?? "") ? `: ${answer}` : "";
  return [{ at: acceptedAt, what: `Its mail server took it${code}` }];
}

/** What was said of its end, where nothing above says the same. */
function ended({ endedAt, answer, status }: AttemptRow): Proof[] {
  if (!endedAt || !answer) return [];
  const words = status === "returned" ? `A clerk recorded that it came back: ${answer}` : answer;
  return [{ at: endedAt, what: words.charAt(0).toUpperCase() + words.slice(1) }];
}
