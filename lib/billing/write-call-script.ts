import type { CallScript } from "@/emails/call-script";
import { statementCall } from "@/emails/statement-call";
import { loadAddressed } from "@/lib/billing/statements/load-words";
import type { Context } from "@/lib/context/open-context";

/** What is said of a statement on the phone, under `billing`, from the stored statement (rule 85); null where no name is known. */
export async function writeCallScript(
  ctx: Context,
  input: { id: string },
): Promise<CallScript | null> {
  const statement = await loadAddressed(ctx, input.id);
  if (!statement?.party.name) return null;
  return statementCall({ ...statement, to: statement.party.name });
}
