import { CompanionField } from "@/components/booking/companion-field";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormPart } from "@/components/form/form-part";
import type { Option } from "@/components/form/select-field";
import { tickedIn, typedIn } from "@/components/form/typed";
import { AskedField } from "@/components/privacy/asked-field";
import { controlOf } from "@/components/privacy/field-controls";
import type { Refused } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  refused: Refused | null;
  fields: readonly PointField[];
  seats: readonly { words: string }[];
  companions: readonly Option[];
};

/** Who travels: now, or later by the booking's link. */
export function TravellerFields({ refused, fields, seats, companions }: Props) {
  const asked = fields.filter(({ about }) => about === "traveller");
  const ticked = tickedIn(refused, "leadTravels");
  return (
    <FormPart
      title="Who travels"
      about="Names as they stand in the passport. Fill this in now or leave it for later: the link to your booking opens the same form."
    >
      <CheckboxField
        key={String(ticked)}
        name="leadTravels"
        label="I am the first traveller"
        defaultChecked={ticked}
      />
      {seats.map(({ words }, at) => (
        <fieldset key={words} className="mt-6">
          <legend className="mb-3 font-semibold">{words}</legend>
          <div className={at === 0 ? hiddenForLead : ""}>
            <CompanionField at={at} refused={refused} companions={companions} />
          </div>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {asked.map((field) => (
              <div key={field.field} className={at === 0 ? unlessLead(field) : ""}>
                <AskedField
                  field={field}
                  prefix={`travellers[${at}].`}
                  value={typedIn(refused, `travellers[${at}].${controlOf(field.field).key}`)}
                  errors={refused?.fields[`travellers[${at}].${controlOf(field.field).key}`]}
                  optional
                  autoCompleteOf={`section-traveller-${at + 1}`}
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </FormPart>
  );
}

/** Who books has already written the name; needs no JavaScript. */
function unlessLead({ field }: PointField): string {
  return field.startsWith("name.") ? hiddenForLead : "";
}

const hiddenForLead = "group-has-[#leadTravels:checked]/form:hidden";
