import type { PolicyChanged } from "@/emails/policy-changed";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

type Addresses = Omit<PolicyChanged, "uses" | "effectiveOn" | "answerBy" | "choicesUrl">;

/** Where a mail about a new version leads: to that version, and to the one under which we hold what its reader told us. */
export function policyAddresses(numbers: { heldUnder: number; version: number }): Addresses {
  const { heldUnder, version } = numbers;
  return {
    appUrl: env.APP_URL,
    supportUrl: `${env.APP_URL}${paths.support()}`,
    ...{ policyVersion: heldUnder, policyUrl: `${env.APP_URL}${paths.policyVersion(heldUnder)}` },
    ...{ newVersion: version, newVersionUrl: `${env.APP_URL}${paths.policyVersion(version)}` },
  };
}
