import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { askedUses } from "@/lib/policy/asked-uses";
import type { Datum } from "@/lib/policy/moment";
import { rightsAt } from "@/lib/policy/rights-at";
import { sayUse } from "@/lib/policy/say-use";
import type { Category } from "@/lib/policy/taxonomy";
import { isNewKind } from "@/lib/privacy/choices/is-new-kind";
import { materialGids } from "@/lib/privacy/choices/material-gids";
import type { ChoiceAnswer, Touched, TouchedUse } from "@/lib/privacy/privacy";

type Alike = { kinds: string[]; answers: string[]; people: number };

/**
 * What publishing a version would ask, of how many people and about how many facts of theirs, a draft's too (P45). Counts, and no
 * person: those who told us the same kinds of things are counted together, and decided about once.
 * @throws DomainError not_found for whoever is neither privacy officer nor owner.
 */
export async function countTouched(ctx: Context, input: { number: number }): Promise<Touched> {
  await requireRole(ctx, ["privacy_officer", "owner"]);
  const everybody = await ctx.db.$queryRaw<Alike[]>(
    sql`SELECT kinds, answers, people FROM vault.count_held()`,
  );
  const rights = rightsAt(input.number);
  const touched = new Map<string, TouchedUse>();
  let [people, reachable] = [0, 0];
  for (const alike of everybody) {
    const data = alike.kinds.map(datumOf);
    const choices = alike.answers.map(choiceOf);
    const gids = new Set(materialGids(input.number, { data, choices }));
    if (gids.size === 0) continue;
    people += alike.people;
    if (alike.kinds.some((kind) => /^user\.contact\.email \d+ self$/.test(kind)))
      reachable += alike.people;
    for (const use of askedUses(rights.filter(({ gid }) => gids.has(gid)))) {
      const before = touched.get(use.id);
      const own = rights.filter(({ gid }) => use.gids.includes(gid));
      const facts = data.filter((datum) => isNewKind(datum, own)).length;
      touched.set(use.id, {
        ...sayUse(use),
        people: (before?.people ?? 0) + alike.people,
        facts: (before?.facts ?? 0) + facts * alike.people,
      });
    }
  }
  return { people, reachable, uses: [...touched.values()] };
}

function datumOf(kind: string): Datum {
  const [category = "", version, by] = kind.split(" ");
  return {
    ...{ id: kind, person: "", category: category as Category, version: Number(version) },
    provenance: by === "self" ? "self" : "third:somebody",
    ...{ sources: [], since: null, restricted: false, gone: false },
  };
}

function choiceOf(said: string): { gid: string; answer: ChoiceAnswer } {
  const [gid = "", answer] = said.split(" ");
  return { gid, answer: answer as ChoiceAnswer };
}
