import type { Context } from "@/lib/context/open-context";
import { pointOf } from "@/lib/policy/find-version";
import type { PointField } from "@/lib/policy/policy";
import { formToken } from "@/lib/privacy/form-token";
import { getPolicy } from "@/lib/privacy/get-policy";

/** A form that collects personal data, as a page shows it: its questions, why each is asked, and what binds the answers (P5, P47). */
export type FormOnScreen = {
  token: string;
  policyVersion: number;
  fields: readonly PointField[];
};

/** The form of a collection point under the version in force. */
export async function showForm(ctx: Context, pointId: string): Promise<FormOnScreen> {
  const policy = await getPolicy(ctx);
  return {
    token: formToken(policy, pointId),
    policyVersion: policy.version.number,
    fields: pointOf(policy.version, pointId).fields,
  };
}
