import { SelectField } from "@/components/form/select-field";
import type { Refused } from "@/lib/action/state";

type Props = {
  label: string;
  /** What may be chosen, each with its words; the first is chosen at first. */
  reasons: Readonly<Record<string, string>>;
  refused: Refused | null;
  /** What its form is about, where the page has several. */
  about?: string;
};

/** Why something is done, from a list: what a clerk writes freely about people is read by nobody else. */
export function ReasonField({ label, reasons, refused, about }: Props) {
  return (
    <SelectField
      name="reason"
      {...(about ? { id: `reason-${about}` } : {})}
      label={label}
      options={Object.entries(reasons).map(([value, words]) => ({ value, label: words }))}
      defaultValue={refused?.typed["reason"] ?? Object.keys(reasons)[0]}
      errors={refused?.fields["reason"]}
    />
  );
}
