import { everyVersion, findVersion } from "@/lib/policy/find-version";
import { foldRights, type Right } from "@/lib/policy/fold-rights";

const folded = new Map<string, readonly Right[]>();

/**
 * Every right up to a version, with what that version leaves of it; folded once for each text.
 * @throws an Error when the code does not have that version.
 */
export function rightsAt(number: number): readonly Right[] {
  const hash = findVersion(number)?.hash;
  if (!hash) throw new Error(`This code does not have policy version ${number}.`);
  const known = folded.get(hash);
  if (known) return known;
  const versions = everyVersion().map(({ version }) => version);
  const rights = foldRights(versions.filter((version) => version.number <= number));
  folded.set(hash, rights);
  return rights;
}
