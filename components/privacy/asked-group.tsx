import type { Option } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { AskedField } from "@/components/privacy/asked-field";
import { controlOf } from "@/components/privacy/field-controls";
import type { Refused } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  fields: readonly PointField[];
  /** What is known already, by the names that the fields are sent under. */
  known: Readonly<Record<string, string | null | undefined>>;
  refused: Refused | null;
  countries?: readonly Option[];
  autoCompleteOf?: string;
};

/** Questions of the policy side by side, filled with what was just typed or else with what is known. */
export function AskedGroup({ fields, known, refused, ...rest }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      {fields.map((field) => {
        const { key } = controlOf(field.field);
        return (
          <AskedField
            key={field.field}
            field={field}
            value={typedIn(refused, key, known[key] ?? "")}
            errors={refused?.fields[key]}
            {...rest}
          />
        );
      })}
    </div>
  );
}
