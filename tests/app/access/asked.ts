import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { rightsAt } from "@/lib/policy/rights-at";
import { findUses } from "@/lib/privacy/choices/find-uses";
import { signIntent } from "@/lib/privacy/choices/intent";
import type { useShop } from "@/tests/support/shop";

/** Somebody is asked about a new use, by a link of their own. */
export async function asked(
  { database }: ReturnType<typeof useShop>,
  personId: string,
): Promise<{ choiceToken: string; use: string; intent: string }> {
  const id = newId();
  const gids = rightsAt(1)
    .filter(({ grant }) => grant.use === "personalize.content")
    .map(({ gid }) => gid);
  await database.owner.query(
    `INSERT INTO choice_request (id, person_id, version, gids, held_under, expires_at)
       VALUES ($1, $2, 1, $3, 1, now() + interval '30 days')`,
    [id, personId, gids],
  );
  const [first] = findUses({ gids, newest: 1 });
  const use = first?.id ?? "";
  return { choiceToken: linkToken("choice", id, 0), use, intent: signIntent(id, use, "") };
}
