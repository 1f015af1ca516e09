import { type AskedUse, askedUses } from "@/lib/policy/asked-uses";
import type { Right } from "@/lib/policy/fold-rights";
import { rightsAt } from "@/lib/policy/rights-at";
import type { FoundRequest } from "@/lib/privacy/choices/load-request";

/** A question of a request; `over` when a later version no longer asks it. */
export type FoundUse = AskedUse & { rights: readonly Right[]; over: boolean };

/** The questions of a request, as they stand after the version that was announced last. */
export function findUses({ gids, newest }: Pick<FoundRequest, "gids" | "newest">): FoundUse[] {
  const asked = new Set(gids);
  const rights = rightsAt(newest).filter(({ gid }) => asked.has(gid));
  return askedUses(rights).map((use) => {
    const own = rights.filter(({ gid }) => use.gids.includes(gid));
    return { ...use, rights: own, over: own.every(({ versions }) => versions.at(-1) !== newest) };
  });
}
