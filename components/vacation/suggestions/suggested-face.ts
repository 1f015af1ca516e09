import { type ResultFace, resultFace } from "@/components/vacation/result-face";
import { traits } from "@/lib/catalog/catalog";
import type { SuggestedRow } from "@/lib/search/search";

/** A vacation that may suit somebody, in words. */
export type SuggestedFace = ResultFace & {
  /** Why: "Because of: Mountains · Europe". Undefined where nothing speaks for it. */
  because: string | undefined;
};

export function suggestedFace({ because, ...row }: SuggestedRow): SuggestedFace {
  const words = because.map((trait) => traits[trait]).join(" · ");
  return { ...resultFace(row), because: words ? `Because of: ${words}` : undefined };
}
