import { CompanionField } from "@/components/booking/companion-field";
import type { Option } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { AskedField } from "@/components/privacy/asked-field";
import { controlOf } from "@/components/privacy/field-controls";
import type { Refused } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  at: number;
  fields: readonly PointField[];
  refused: Refused | null;
  companions: readonly Option[];
  /** What is known already, by the name of its field. */
  known?: Readonly<Record<string, string | null>>;
};

/** What is asked about one traveller: chosen from the account, or typed. */
export function TravellerInputs({ at, fields, refused, companions, known = {} }: Props) {
  return (
    <>
      <CompanionField at={at} refused={refused} companions={companions} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {fields.map((field) => {
          const { key } = controlOf(field.field);
          const name = `travellers[${at}].${key}`;
          return (
            <AskedField
              key={field.field}
              field={field}
              prefix={`travellers[${at}].`}
              value={typedIn(refused, name, known[key] ?? "")}
              errors={refused?.fields[name]}
              autoCompleteOf={`section-traveller-${at + 1}`}
            />
          );
        })}
      </div>
    </>
  );
}
