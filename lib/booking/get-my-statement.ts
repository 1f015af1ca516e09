import type { PrintedStatement } from "@/emails/documents/printed-statement";
import { listMyPeople } from "@/lib/account/list-my-people";
import { getStatement } from "@/lib/billing/get-statement";
import { makeStatementPdf } from "@/lib/billing/make-statement-pdf";
import type { Context } from "@/lib/context/open-context";

/**
 * A statement of somebody whom the account of whoever asks speaks for, in words, under `billing`.
 * @throws DomainError not_found, also for anybody else's.
 */
export async function getMyStatement(
  ctx: Context,
  input: { id: string },
): Promise<PrintedStatement> {
  return await getStatement(ctx, { ...input, personIds: await myPeople(ctx) });
}

/**
 * The same as a PDF.
 * @throws DomainError not_found, also for anybody else's.
 */
export async function getMyStatementPdf(
  ctx: Context,
  input: { id: string },
): Promise<{ filename: string; content: Buffer }> {
  return await makeStatementPdf(ctx, { ...input, personIds: await myPeople(ctx) });
}

async function myPeople(ctx: Context): Promise<string[]> {
  return (await listMyPeople(ctx)).map(({ personId }) => personId);
}
