import type { PrintedStatement } from "@/emails/documents/printed-statement";
import { readStatementParty } from "@/lib/billing/statements/parties";
import { readStatement } from "@/lib/billing/statements/read-statement";
import { statementWords } from "@/lib/billing/statements/statement-words";
import type { Context } from "@/lib/context/open-context";

type Addressed = PrintedStatement & { party: NonNullable<PrintedStatement["party"]> };

/** A statement in words; null where there is none of that id. */
export async function loadWords(ctx: Context, id: string): Promise<PrintedStatement | null> {
  const statement = await readStatement(ctx, id);
  return statement && statementWords(statement, await readStatementParty(ctx, id));
}

/** One that can be sent to somebody: null where it is not known any more to whom. */
export async function loadAddressed(ctx: Context, id: string): Promise<Addressed | null> {
  const words = await loadWords(ctx, id);
  return words?.party ? { ...words, party: words.party } : null;
}
