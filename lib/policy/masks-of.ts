import { canonical } from "@/lib/policy/canonical";
import type { FoldedGrant } from "@/lib/policy/fold-grants";
import type { Effect } from "@/lib/policy/fold-rights";
import type { Act } from "@/lib/policy/policy";

/** Bits of `perm` that allow an act on the same terms: with one of them in a row, the act is allowed while the terms are met. */
export type Mask = { bits: bigint; effect: Effect };

/** The masks of an act over a field group, one for each distinct effect; an act that no right allows has none (I1). */
export function masksOf(grants: readonly FoldedGrant[], act: Act): Mask[] {
  const masks = new Map<string, Mask>();
  for (const { grant, effect, bit } of grants) {
    const same =
      grant.use === act.use && grant.recipient === act.recipient && grant.mode === act.mode;
    if (!same || !effect) continue;
    const key = canonical(effect);
    masks.set(key, { effect, bits: (masks.get(key)?.bits ?? 0n) | bit });
  }
  return [...masks.values()];
}
