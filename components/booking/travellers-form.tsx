"use client";

import type { TravellerFacts } from "@/components/booking/booking-facts";
import { CompanionField } from "@/components/booking/companion-field";
import { travellerLabels } from "@/components/booking/field-labels";
import { seatWords } from "@/components/booking/seats";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { AskedField } from "@/components/privacy/asked-field";
import { controlOf } from "@/components/privacy/field-controls";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  bookingToken: string;
  formToken: string;
  fields: readonly PointField[];
  travellers: readonly TravellerFacts[];
  companions: readonly Option[];
};

/** Names and birth dates of everyone who travels; whatever is known stands there to be corrected (P43). */
export function TravellersForm(props: Props) {
  const { fields, travellers } = props;
  const labels = Object.fromEntries(travellerLabels(fields, travellers.length));
  return (
    <ActionForm action={props.action} labels={labels} className="grid gap-10">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["bookingToken", props.bookingToken],
              ["formToken", props.formToken],
            ]}
          />
          {travellers.map((traveller, at) => (
            <Traveller
              key={traveller.id}
              {...{ traveller, at, fields, refused, companions: props.companions }}
            />
          ))}
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            Save changes
          </Button>
        </>
      )}
    </ActionForm>
  );
}

type TravellerProps = {
  traveller: TravellerFacts;
  at: number;
  fields: readonly PointField[];
  refused: Refused | null;
  companions: readonly Option[];
};

function Traveller({ traveller, at, fields, refused, companions }: TravellerProps) {
  const known = new Map<string, string | null>(Object.entries(knownOf(traveller)));
  return (
    <fieldset className="border-line min-w-0 border-t pt-6">
      <legend className="text-name float-left mb-4 w-full font-semibold">
        {seatWords(at, traveller)}
      </legend>
      <div className="clear-both">
        <CompanionField at={at} refused={refused} companions={companions} />
      </div>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <HiddenFields values={[[`travellers[${at}].travellerId`, traveller.id]]} />
        {fields.map((field) => {
          const { key } = controlOf(field.field);
          const name = `travellers[${at}].${key}`;
          return (
            <AskedField
              key={field.field}
              field={field}
              prefix={`travellers[${at}].`}
              value={typedIn(refused, name, known.get(key) ?? "")}
              errors={refused?.fields[name]}
              autoCompleteOf={`section-traveller-${at + 1}`}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function knownOf({ given, surname, birthDate }: TravellerFacts): Record<string, string | null> {
  return { given, surname, birthDate };
}
