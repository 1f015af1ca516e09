import type { Summary } from "./message";

const fields: Record<string, (message: Summary) => string> = {
  to: ({ To, Bcc }) => [...To, ...Bcc].map(({ Name, Address }) => `${Name} ${Address}`).join(" "),
  from: ({ From }) => `${From.Name} ${From.Address}`,
  cc: ({ Cc }) => Cc.map(({ Name, Address }) => `${Name} ${Address}`).join(" "),
  subject: ({ Subject }) => Subject,
  "message-id": ({ MessageID }) => MessageID,
};

/**
 * Messages that have every term of a Mailpit query: `to:x`, `from:x`, `cc:x`, `subject:"two words"`, `message-id:x`, or plain
 * words, which are looked for in people, subject and snippet; a `-` before a term turns it round.
 */
export function searchMessages(messages: Summary[], query: string): Summary[] {
  const terms = query.match(/[!-]?(?:[\w-]+:)?(?:"[^"]*"|\S+)/g) ?? [];
  const tests = terms.map(matcher);
  return messages.filter((message) => tests.every((test) => test(message)));
}

function matcher(term: string): (message: Summary) => boolean {
  const turned = /^[!-]/.test(term);
  const positive = turned ? term.slice(1) : term;
  const [, name = "", value = ""] = /^(?:([\w-]+):)?(.*)$/s.exec(positive) ?? [];
  const field = fields[name.toLowerCase()];
  const wanted = (field ? value : positive).replaceAll('"', "").toLowerCase();
  const read = field ?? everything;
  return (message) => read(message).toLowerCase().includes(wanted) !== turned;
}

function everything(message: Summary): string {
  return [...Object.values(fields).map((read) => read(message)), message.Snippet].join(" ");
}
