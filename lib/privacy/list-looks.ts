import type { Context } from "@/lib/context/open-context";

/** That an employee was to be shown something of a person: which role, under which kind of case, and what, by field group. */
type LookAt = { at: Date; role: string; caseKind: string; reason: string; fields: string[] };

/** Which employees' roles were to be shown what of people, when and why, newest first: theirs to know (P34). */
export async function listLooks(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<LookAt[]> {
  const rows = await ctx.db.look.findMany({
    where: { personId: { in: [...input.personIds] } },
    orderBy: { at: "desc" },
    select: { at: true, role: true, caseKind: true, reason: true, fields: true },
  });
  return rows.map(({ at, role, caseKind, reason, fields }) => ({
    ...{ at, role, caseKind, reason, fields },
  }));
}
