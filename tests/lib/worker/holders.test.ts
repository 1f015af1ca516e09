import { expect, test } from "vitest";
import { holders } from "@/lib/worker/holders";
import { readSchema } from "@/scripts/database/schema-engine";

/** Whose tables stand in the schema files of these names: both are `privacy`'s. */
const owners: Record<string, string> = { policy: "privacy" };

test("P43: every domain that has a person in its tables answers for what it holds of them", () => {
  const withPeople = readSchema()
    .filter(({ content }) => content.includes('@map("person_id")'))
    .map(({ path }) => path.replace(".prisma", ""))
    .map((name) => owners[name] ?? name);
  expect(withPeople.length).toBeGreaterThan(3);
  expect([...new Set(withPeople)].sort()).toEqual(Object.keys(holders).sort());
});
