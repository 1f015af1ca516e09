import type { Role } from "@/lib/auth/roles";
import { hashToken, newToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";

const days = 3;

/**
 * Makes the link by which an employee comes in with a role; by another one they come in again, with a new password, a new phone
 * or another role. Until it is used nothing changes for who is in already. Of several the last counts.
 * @returns the token of the link, good once and for three days.
 * @throws DomainError conflict where the address is a customer's: nobody is both by one address.
 */
export async function inviteEmployee(
  ctx: Context,
  input: { role: Role; email: string },
): Promise<{ token: string }> {
  const token = newToken();
  const emailIndex = lookupHash("email", input.email);
  await ctx.transaction(async (inner) => {
    const created = await inner.db.account.createMany({
      data: [{ id: newId(), emailIndex, status: "invited" }],
      skipDuplicates: true,
    });
    const account = await inner.db.account.findUniqueOrThrow({ where: { emailIndex } });
    const accountId = account.id;
    if (!account.role && (account.status === "active" || account.status === "closing"))
      throw new DomainError("conflict", "A customer has an account with this address.");
    await inner.db.employee.createMany({
      data: [{ accountId, email: input.email }],
      skipDuplicates: true,
    });
    await inner.db.invitation.deleteMany({ where: { accountId } });
    await inner.db.$executeRaw(sql`
      INSERT INTO invitation (account_id, token_hash, role, expires_at)
      VALUES (${accountId}::uuid, ${hashToken("invitation", token)}, ${input.role}, now() + make_interval(days => ${days}))`);
    const from = created.count === 1 ? null : account.status;
    const entry = { entity: "account", entityId: accountId, from };
    await record(inner, { ...entry, to: "invited", why: input.role });
  });
  return { token };
}
