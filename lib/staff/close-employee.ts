import { dropCredentials } from "@/lib/account/drop-credentials";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { notFound } from "@/lib/errors";

/**
 * Somebody is no employee any more: signed out everywhere from the next request on, and nothing lets them in again but another
 * invitation. What they did keeps their id.
 * @throws DomainError not_found where nobody has the address.
 */
export async function closeEmployee(ctx: Context, input: { email: string }): Promise<void> {
  const emailIndex = lookupHash("email", input.email);
  await ctx.transaction(async (inner) => {
    const account = await inner.db.account.findUnique({ where: { emailIndex } });
    if (!account || (account.role === null && account.status !== "invited"))
      throw notFound("employee");
    const accountId = account.id;
    await inner.db.invitation.deleteMany({ where: { accountId } });
    await dropCredentials(inner, { accountId });
    const data = { role: null, status: "closed" };
    await inner.db.account.updateMany({ where: { id: accountId }, data });
    const entry = { entity: "account", entityId: accountId, from: account.status };
    await record(inner, { ...entry, to: "closed" });
  });
}
