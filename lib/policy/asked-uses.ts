import { createHash } from "node:crypto";
import { canonical } from "@/lib/policy/canonical";
import type { Right } from "@/lib/policy/fold-rights";
import type { Act, Basis, Condition } from "@/lib/policy/policy";
import type { Category } from "@/lib/policy/taxonomy";

/** One question to a person: the same use by the same recipient on the same terms, of one category or of several. */
export type AskedUse = Act & {
  /** The same for the same question, however many categories it is about. */
  id: string;
  basis: Basis;
  conditions: readonly Condition[];
  days: number;
  categories: readonly Category[];
  /** The rights that an answer to it answers. */
  gids: readonly string[];
};

/** Rights as questions, in the order in which they stand in the policy: each gets one answer (P46). */
export function askedUses(rights: readonly Right[]): AskedUse[] {
  const asked = new Map<string, AskedUse>();
  for (const { gid, grant, days } of rights) {
    const { use, recipient, mode, basis, conditions } = grant;
    const question = { use, recipient, mode, basis, conditions, days };
    const id = idOf(question);
    const before = asked.get(id);
    asked.set(id, {
      ...{ ...question, id },
      categories: [...new Set([...(before?.categories ?? []), grant.category])],
      gids: [...(before?.gids ?? []), gid],
    });
  }
  return [...asked.values()];
}

// It stands in the page's anchors and forms, which begin with a letter.
function idOf(question: object): string {
  const hash = createHash("sha256").update(canonical(question)).digest("hex");
  return `use-${hash.slice(0, 16)}`;
}
