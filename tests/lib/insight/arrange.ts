import { correctPerson } from "@/lib/privacy/correct-person";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import type { PersonValues } from "@/lib/privacy/privacy";
import type { Customer } from "@/tests/support/customers";
import type { useDatabase } from "@/tests/support/database";
import { firstVersion } from "@/tests/support/first-version";

type Told = { [Group in keyof PersonValues]: PersonValues[Group] | undefined };

/** Somebody fills in "About you"; what is undefined stays as it is. */
export async function tellAbout(
  database: ReturnType<typeof useDatabase>,
  { accountId }: Pick<Customer, "accountId">,
  told: Told,
): Promise<void> {
  const ctx = database.open("account", accountId);
  const token = formToken(firstVersion(), "demographics");
  const form = await readFormToken(ctx, { token, point: "demographics" });
  const values = Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== undefined),
  ) as PersonValues;
  const person = { personId: accountId, provenance: "self", about: ["holder"], values } as const;
  await correctPerson(ctx, { form, people: [person] });
}
