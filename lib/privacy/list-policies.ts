import type { Context } from "@/lib/context/open-context";
import { findVersion, type Written } from "@/lib/policy/find-version";

/** A version that was announced: from when on it is or was in force. */
export type Announced = Written & { takesEffectAt: Date; tookEffectAt: Date | null };

/** Every version that was announced, oldest first; drafts are not among them. */
export async function listPolicies(ctx: Context): Promise<Announced[]> {
  const [announced, effects] = await Promise.all([
    ctx.db.policyVersion.findMany({
      orderBy: { number: "asc" },
      select: { number: true, takesEffectAt: true },
    }),
    ctx.db.policyEffect.findMany({ select: { number: true, at: true } }),
  ]);
  const taken = new Map(effects.map(({ number, at }) => [number, at]));
  return announced.map(({ number, takesEffectAt }) => {
    const written = findVersion(number);
    if (!written) throw new Error(`This code does not have policy version ${number}.`);
    return { ...written, takesEffectAt, tookEffectAt: taken.get(number) ?? null };
  });
}
