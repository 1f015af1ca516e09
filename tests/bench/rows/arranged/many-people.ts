import type pg from "pg";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";

/** People with a mail address: one as the checkout collects it, and copies of its row. @returns their ids. */
export async function manyPeople(owner: pg.Pool, count: number): Promise<string[]> {
  const ctx = openContext("booking");
  const form = await readFormToken(ctx, {
    token: formToken(firstVersion(), "checkout"),
    point: "checkout",
  });
  const personId = newId();
  await collectPerson(ctx, {
    form,
    people: [
      { personId, provenance: "self", about: ["contact"], values: { email: "ana@example.com" } },
    ],
  });
  await owner.query(
    `WITH made AS (INSERT INTO person (id) SELECT gen_random_uuid() FROM generate_series(1, $2::int) RETURNING id)
     INSERT INTO vault.email (person_id, address_ct, address_index, policy_version, provenance, point)
     SELECT made.id, e.address_ct, sha256(made.id::text::bytea), e.policy_version, e.provenance, e.point
     FROM made, vault.email e WHERE e.person_id = $1`,
    [personId, count],
  );
  await owner.query("VACUUM ANALYZE vault.email");
  const { rows } = await owner.query("SELECT person_id FROM vault.email LIMIT $1", [count]);
  return rows.map((row) => row.person_id);
}
