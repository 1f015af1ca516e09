import type { Mode, Recipient, Statement } from "@/lib/policy/policy";
import { conditionWords } from "@/lib/policy/words/condition-words";
import { categoryList, list, useWord } from "@/lib/policy/words/key-words";
import { capital, recipientName } from "@/lib/policy/words/recipient-name";

/** What a sentence can tell of a statement; how long it is kept is told elsewhere. */
export type Sayable = Omit<Statement, "retention">;

/** A statement as sentences, one for each thing that is done, about the reader: "We use your name for bills." */
export function sayStatement(statement: Sayable): string[] {
  return sayAbout(`your ${categoryList(statement.categories)}`, statement);
}

/** The same where what it is about has been named already: "We use it, for bills." */
export function sayAbout(what: string, statement: Omit<Sayable, "categories">): string[] {
  return statement.modes.map((mode) =>
    capital(
      `${act(mode, statement.recipients, what)}, for ${list(statement.uses.map(useWord))}${terms(statement)}.`,
    ),
  );
}

const ways: Readonly<Record<string, string>> = {
  use: "use",
  aggregate: "count into totals",
  "contact:email": "may write to",
  "contact:phone": "may call",
  "contact:post": "may send letters to",
  "contact:fax": "may send a fax to",
};

function act(mode: Mode, recipients: readonly Recipient[], what: string): string {
  const who = list(recipients.map(recipientName));
  if (who === "you") return `you can have a copy of ${what}`;
  if (mode === "disclose") return `${who} ${isOne(recipients) ? "gets" : "get"} ${what}`;
  return who === "we" ? `we ${ways[mode] ?? mode} ${what}` : `${who} may see ${what}`;
}

function isOne([first, ...rest]: readonly Recipient[]): boolean {
  return rest.length === 0 && first !== "supplier-of-order";
}

function terms({ basis, conditions }: Pick<Sayable, "basis" | "conditions">): string {
  const only = conditions.map(conditionWords);
  const asked = basis === "permission" ? ["if you said yes"] : [];
  const all = [...asked, ...only];
  return all.length > 0 ? `, only ${all.join(", and ")}` : "";
}
