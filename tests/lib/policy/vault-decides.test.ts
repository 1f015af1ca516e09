import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ownerConnection } from "@/lib/db/role-connection";
import { withClient } from "@/scripts/database/prepare";
import { liveInCrowd, type Seen } from "@/tests/lib/policy/crowd-life";
import { historiesOver } from "@/tests/lib/policy/histories";
import { shrinkVault } from "@/tests/lib/policy/vault-world";
import { categories } from "@/tests/lib/policy/walks";
import { useDatabase } from "@/tests/support/database";
import { trials } from "@/tests/support/scale";

const database = useDatabase();

beforeAll(() => shrinkVault(database.owner));

test("P47: the database decides about every row as the policy means, whatever was published and answered (I15)", async () => {
  const [least, size] = [trials(1_000, 100_000), trials(20, 100)];
  const worlds = fc.tuple(historiesOver(categories), fc.integer());
  const all: Seen = { states: 0, allowed: 0, refused: 0, shown: 0, hidden: 0 };
  await withClient(ownerConnection(), async (client) => {
    for (const [history, seed] of fc.sample(worlds, least / size)) {
      if (all.states >= least) break;
      const seen = await liveInCrowd(client, { history, seed, size });
      for (const of of Object.keys(all) as (keyof Seen)[]) all[of] += seen[of];
    }
  });
  expect(all.states).toBeGreaterThanOrEqual(least);
  // A world in which nothing is ever allowed, or nothing refused, would prove nothing.
  for (const count of [all.allowed, all.refused]) expect(count).toBeGreaterThan(all.states);
  for (const count of [all.shown, all.hidden]) expect(count).toBeGreaterThan(all.states / 10);
}, 600_000);
