import type { Context } from "@/lib/context/open-context";
import { readRecords } from "@/lib/privacy/access/read-records";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

export type Contact = {
  personId: string;
  /** The form by which their name came. */
  point: string;
  values: Pick<PersonValues, "name" | "phone" | "address">;
};

/** Under which name and where people can be reached, but for their mail, under `rights`: of those who were not erased. */
export async function listContacts(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<Contact[]> {
  const records = await readRecords(ctx, personIds);
  const known = await readPerson(ctx, { personIds, groups: ["name", "phone", "address"] });
  return records
    .filter(({ group, heldFor }) => group === "name" && heldFor === null)
    .map(({ personId, point }) => ({ personId, point, values: known.get(personId) ?? {} }));
}
