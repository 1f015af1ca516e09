import type { Role } from "@/lib/auth/roles";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

/**
 * Whether whoever asks is an employee with one of these roles, as the database says at this moment: the first line of every
 * verb of the desk. The purpose needs SELECT on `account (id, role, status)`.
 * @returns the role they have.
 * @throws DomainError not_found: what one may not open is not there.
 */
export async function requireRole(ctx: Context, allowed: readonly Role[]): Promise<Role> {
  if (!isId(ctx.actor)) throw notFound("page");
  const account = await ctx.db.account.findUnique({
    where: { id: ctx.actor },
    select: { role: true, status: true },
  });
  const role = allowed.find((one) => one === account?.role);
  if (!role || account?.status !== "active") throw notFound("page");
  return role;
}
