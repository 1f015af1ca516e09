import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { getPolicy } from "@/lib/privacy/get-policy";

const keptFor = 5_000;
let last: { hash: Promise<string>; until: number } | null = null;

/** The hash of the version in force, for the foot of every page (P1): asked once in five seconds, not once a page. */
export async function getPolicyHash(ctx: Context): Promise<string> {
  const now = clock.now().getTime();
  if (!last || last.until <= now) {
    const hash = getPolicy(ctx).then((policy) => policy.hash);
    last = { hash, until: now + keptFor };
    hash.catch(() => {
      last = null;
    });
  }
  return await last.hash;
}
