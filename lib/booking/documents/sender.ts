import type { Sender } from "@/emails/parts/sender";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/** Where a mail or document points its reader: help, and the policy that its details were collected under. */
export function senderOf(policyVersion: number): Sender {
  return {
    appUrl: env.APP_URL,
    supportUrl: `${env.APP_URL}${paths.support()}`,
    policyUrl: `${env.APP_URL}${paths.policyVersion(policyVersion)}`,
    policyVersion,
  };
}
