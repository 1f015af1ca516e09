"use client";

import type { TravellerFacts } from "@/components/booking/booking-facts";
import { travellerLabels } from "@/components/booking/field-labels";
import { seatWords } from "@/components/booking/seats";
import { TravellerInputs } from "@/components/booking/traveller-inputs";
import { travellerName } from "@/components/booking/traveller-words";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  bookingToken: string;
  formToken: string;
  fields: readonly PointField[];
  travellers: readonly TravellerFacts[];
  companions: readonly Option[];
  /** Whether places can still be handed on (rule 66). */
  transferable: boolean;
};

/** Names and birth dates of everyone who travels; whatever is known stands there to be corrected (P43). */
export function TravellersForm(props: Props) {
  const { fields, travellers, bookingToken, transferable } = props;
  const labels = Object.fromEntries(travellerLabels(fields, travellers.length));
  return (
    <ActionForm action={props.action} labels={labels} className="grid gap-10">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["bookingToken", bookingToken],
              ["formToken", props.formToken],
            ]}
          />
          {travellers.map((traveller, at) => (
            <Traveller
              key={traveller.id}
              {...{ traveller, at, fields, refused, companions: props.companions }}
              elsewhere={
                transferable && traveller.given
                  ? paths.bookingTransfer(bookingToken, traveller.seq)
                  : null
              }
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
  /** Where the place is handed on; null where it cannot be. */
  elsewhere: string | null;
};

function Traveller({ traveller, at, refused, elsewhere, ...asked }: TravellerProps) {
  const named = `travellers[${at}].travellerId`;
  // What was typed about somebody is not shown as if it were about who has the place by now.
  const own = typedIn(refused, named) === traveller.id ? refused : null;
  const { given, surname, birthDate } = traveller;
  return (
    <fieldset className="border-line min-w-0 border-t pt-6">
      <legend className="text-name float-left mb-4 w-full font-semibold">
        {seatWords(at, traveller)}
      </legend>
      <div className="clear-both">
        <HiddenFields values={[[named, traveller.id]]} />
        <TravellerInputs
          {...asked}
          {...{ at, known: { given, surname, birthDate } }}
          refused={own}
        />
        {elsewhere ? (
          <p className="text-small mt-5">
            <a href={elsewhere} className="link">
              Somebody else travels instead of {travellerName(traveller)}
            </a>
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
