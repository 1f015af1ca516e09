import { sqlstate } from "@/lib/db/sqlstate";
import { DomainError, type RefusalCode } from "@/lib/errors";

const refusals: Readonly<Record<string, [RefusalCode, string]>> = {
  IV001: ["not_found", "Your session is over. Please sign in again."],
  IV002: ["forbidden", "Your training is overdue. Read and acknowledge it first; then look."],
  IV003: ["not_found", "There is nobody, or no case of yours that is open, to which this belongs."],
  IV004: ["forbidden", "Your role does not open this under such a case."],
  IV005: ["invalid", "Choose something to see, of one to 50 people."],
  IV006: ["forbidden", "This is your own record. Ask a colleague to look at it."],
  IV007: ["lapsed", "This was shown long enough. Ask again if you still need it."],
};

/** Runs a question to the vault's desk; what the database refuses there is a refusal that an employee can act on (P34). */
export async function askDesk<Answer>(question: Promise<Answer>): Promise<Answer> {
  return await question.catch((error: unknown) => {
    const [code, message] = refusals[sqlstate(error) ?? ""] ?? [];
    throw code && message ? new DomainError(code, message) : error;
  });
}
