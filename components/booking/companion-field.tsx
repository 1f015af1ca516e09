import { type Option, SelectField } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import type { Refused } from "@/lib/action/state";

type Props = { at: number; refused: Refused | null; companions: readonly Option[] };

/** Somebody from the account of who is signed in, instead of typing; needs no JavaScript. */
export function CompanionField({ at, refused, companions }: Props) {
  if (companions.length === 0) return null;
  const name = `travellers[${at}].companionId`;
  const value = typedIn(refused, name);
  return (
    <div className="mb-5 max-w-md">
      <SelectField
        key={value}
        {...{ name, defaultValue: value, errors: refused?.fields[name] }}
        label="Somebody you often book for"
        hint="Chosen here, their name and date of birth need no typing."
        aria-label={`Traveller ${at + 1}: somebody you often book for`}
        options={[{ value: "", label: "I type it below" }, ...companions]}
      />
    </div>
  );
}
