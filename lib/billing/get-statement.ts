import type { PrintedStatement } from "@/emails/documents/printed-statement";
import { customersOf } from "@/lib/billing/receivables/customers-of";
import { readStatementParty } from "@/lib/billing/statements/parties";
import { readStatement } from "@/lib/billing/statements/read-statement";
import { statementWords } from "@/lib/billing/statements/statement-words";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

/**
 * A statement in words, under `billing`, from what was stored when it was issued: the same each time, until who it was made out to is
 * destroyed (rules 83, 85).
 * @param input.personIds whose statements whoever asks may see.
 * @throws DomainError not_found, also for anybody else's (rule 115).
 */
export async function getStatement(
  ctx: Context,
  input: { id: string; personIds: readonly string[] },
): Promise<PrintedStatement> {
  const statement = isId(input.id) ? await readStatement(ctx, input.id) : null;
  const theirs = await customersOf(ctx, input.personIds);
  if (!(statement && theirs.includes(statement.customerId))) throw notFound("statement");
  return statementWords(statement, await readStatementParty(ctx, input.id));
}
