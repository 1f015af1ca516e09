import { expect, test } from "vitest";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const partner = "partner:trailhead-letters";

async function answer(ctx: Context, personId: string, said: "accept" | "withdraw"): Promise<void> {
  const { rows } = await database.owner.query(
    "SELECT gid FROM vault.right_bit WHERE field_group = 'email' AND key LIKE $1",
    [`%${partner}%`],
  );
  await ctx.db.choice.createMany({
    data: [{ personId, gid: rows[0].gid, answer: said, via: "test" }],
  });
}

const release = (ctx: Context, personId: string) =>
  releaseDisclosure(ctx, {
    ...{ operationId: newId(), personId, version: null, facts: [], payload: {} },
    ...{ recipient: partner, use: "marketing.communications.email", mode: "disclose" },
    ...{ fields: ["email.address", "topic"], taken: sql`SELECT` },
  });

/** Whether it is still waiting once Postgres says that somebody waits for such a lock. */
async function isWaiting(work: Promise<unknown>): Promise<boolean> {
  let over = false;
  void work.finally(() => {
    over = true;
  });
  for (;;) {
    const { rows } = await database.owner.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'",
    );
    if (over || rows.length > 0) return !over;
  }
}

test("P46 (I28): what is about to leave while a yes is being taken back waits for the answer, and stays here", async () => {
  const personId = await collected(ann);
  const rights = database.open("rights");
  await answer(rights, personId, "accept");
  let leaving: ReturnType<typeof release> | undefined;
  await rights.transaction(async (open) => {
    await answer(open, personId, "withdraw");
    leaving = release(database.open("notices"), personId);
    expect(await isWaiting(leaving)).toBe(true);
  });
  expect(await leaving).toEqual({ refusal: "not permitted", forGood: true });
});

test("P46 (I28): who takes a yes back while something leaves is answered when its entry is written", async () => {
  const personId = await collected(ann);
  const rights = database.open("rights");
  await answer(rights, personId, "accept");
  let taking: Promise<void> | undefined;
  await database.open("notices").transaction(async (open) => {
    expect(await release(open, personId)).toHaveProperty("cleared");
    taking = answer(rights, personId, "withdraw");
    expect(await isWaiting(taking)).toBe(true);
  });
  await taking;
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS sent FROM dispatch WHERE person_id = $1",
    [personId],
  );
  expect(rows).toEqual([{ sent: 1 }]);
  expect(await release(database.open("notices"), personId)).toHaveProperty("refusal");
});
