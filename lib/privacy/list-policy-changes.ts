import { describeChanges } from "@/lib/policy/describe-changes";
import { everyVersion } from "@/lib/policy/find-version";
import type { ChangeInWords } from "@/lib/policy/policy";

/**
 * How one version of the policy differs from an earlier one, use by use and in words.
 * @throws an Error when the code does not have them.
 */
export function listPolicyChanges(numbers: { from: number; to: number }): ChangeInWords[] {
  const versions = everyVersion().map(({ version }) => version);
  return describeChanges(
    versions.filter(({ number }) => number <= numbers.to),
    numbers.from,
  );
}
