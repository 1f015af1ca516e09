import { expect, test } from "vitest";
import { v1 } from "@/lib/policy/versions/v1";
import { forgetRequests } from "@/lib/support/forget-requests";
import { holders } from "@/lib/worker/holders";
import { useSupport } from "@/tests/lib/support/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const support = useSupport(database);
const kept = v1.retention.claim?.days ?? 0;
const forget = () => forgetRequests(database.open("rights"), holders);

async function age(id: string, days: number, column: "asked_at" | "settled_at" = "asked_at") {
  await database.owner.query(
    `UPDATE support_request SET ${column} = now() - make_interval(days => $2) WHERE id = $1`,
    [id, days],
  );
}

test("P2, P43: what nobody was shown to have asked goes after a month, a question too", async () => {
  for (const wish of ["question", "remove"] as const) {
    const { id } = await support.asked({ wish });
    await age(id, 29);
    expect(await forget(), wish).toBe(0);
    await age(id, 31);
    expect(await forget(), wish).toBe(1);
  }
});

test("P2, P43: who proved who they are and went no further is forgotten as long after asking as what was settled", async () => {
  const [open, settled] = [await support.proven(), await support.proven()];
  await age(settled.id, kept - 1, "settled_at");
  for (const { id } of [open, settled]) await age(id, kept - 1);
  expect(await forget()).toBe(0);
  await age(open.id, kept + 1);
  expect(await forget()).toBe(1);
  await age(settled.id, kept + 1, "settled_at");
  expect(await forget()).toBe(1);
});
