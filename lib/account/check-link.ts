import type { MailedKind } from "@/lib/account/account";
import { findLink } from "@/lib/account/mailed/find-link";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/** Whether the page of a mailed link has anything to offer. @throws DomainError not_found */
export async function checkLink(
  ctx: Context,
  input: { kind: MailedKind; token: string },
): Promise<void> {
  if (!(await findLink(ctx, input))) throw notFound("link");
}
