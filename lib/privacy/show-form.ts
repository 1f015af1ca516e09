import type { PointField } from "@/lib/policy/policy";
import { currentPoint, currentVersion } from "@/lib/policy/published";
import { formToken } from "@/lib/privacy/form-token";

/** A form that collects personal data, as a page shows it: its questions, why each is asked, and what binds the answers (P5, P47). */
export type FormOnScreen = {
  token: string;
  policyVersion: number;
  fields: readonly PointField[];
};

/** The form of a collection point under the version in force. */
export function showForm(pointId: string): FormOnScreen {
  return {
    token: formToken(pointId),
    policyVersion: currentVersion().version.number,
    fields: currentPoint(pointId).fields,
  };
}
