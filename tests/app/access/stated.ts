import { runStatements } from "@/lib/billing/run-statements";
import { clock } from "@/lib/clock";
import type { useShop } from "@/tests/support/shop";

/** The month is over: whoever booked has a statement of it. @returns a person's. */
export async function stated(
  { database }: ReturnType<typeof useShop>,
  personId: string,
): Promise<{ statementId: string; code: string }> {
  const now = clock.now;
  clock.now = () => new Date(now().getTime() + 32 * 86_400_000);
  await runStatements(database.open("billing"));
  clock.now = now;
  const { rows } = await database.owner.query(
    `SELECT s.id AS "statementId", s.code FROM statement s JOIN customer c ON c.id = s.customer_id WHERE c.person_id = $1`,
    [personId],
  );
  return rows[0];
}
