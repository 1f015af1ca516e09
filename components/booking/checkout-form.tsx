"use client";

import { useActionState } from "react";
import { Agreement } from "@/components/booking/agreement";
import { CheckoutAnswer } from "@/components/booking/checkout-answer";
import { ChoiceFields } from "@/components/booking/choice-fields";
import { ContactFields } from "@/components/booking/contact-fields";
import { checkoutLabels } from "@/components/booking/field-labels";
import { type Seat, seatWords } from "@/components/booking/seats";
import { TravellerFields } from "@/components/booking/traveller-fields";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import type { FormAction } from "@/lib/action/state";
import type { ExtraFacts } from "@/lib/catalog/catalog";
import type { PointField } from "@/lib/policy/policy";
import type { PartyExtra } from "@/lib/pricing/pricing";

type Props = {
  action: FormAction;
  holdToken: string;
  formToken: string;
  fields: readonly PointField[];
  seats: readonly Seat[];
  extras: readonly ExtraFacts[];
  chosen: readonly PartyExtra[];
  code: string;
  /** Of someone who has been at Stripe's page and is back. */
  known: { given: string; surname: string; email: string } | null;
  /** From the account of who is signed in, and whom it may fill in as travellers. */
  filled: Readonly<Record<string, string>> | null;
  companions: readonly Option[];
  countries: readonly Option[];
  terms: React.ReactNode;
  /** "$3,210.20, the deposit". */
  dueNow: string | null;
};

/** All that a booking needs, and only what the policy lets this form ask for. */
export function CheckoutForm(props: Props) {
  const [refused, send, sending] = useActionState(props.action, null);
  const { fields, seats } = props;
  const asked = { refused, fields, countries: props.countries };
  return (
    <form
      action={send}
      noValidate
      aria-busy={sending}
      className="group/form grid gap-12 [&_input]:scroll-mt-28 [&_select]:scroll-mt-28 [&_summary]:scroll-mt-28"
    >
      {/* The enter key presses the first button of a form. */}
      <button
        type="submit"
        name="intent"
        value="pay"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      >
        Continue to payment
      </button>
      <HiddenFields
        values={[
          ["holdToken", props.holdToken],
          ["formToken", props.formToken],
        ]}
      />
      <CheckoutAnswer refused={refused} labels={checkoutLabels(fields, seats.length)} />
      <ContactFields {...asked} known={props.known} filled={props.filled} />
      <TravellerFields
        {...asked}
        companions={props.companions}
        seats={seats.map((seat, at) => ({ words: seatWords(at, seat) }))}
      />
      <ChoiceFields
        refused={refused}
        extras={props.extras}
        chosen={props.chosen}
        code={props.code}
        travellers={seats.length}
      />
      <Agreement
        terms={props.terms}
        dueNow={props.dueNow}
        errors={refused?.fields["terms"]}
        ticked={refused?.typed["terms"] === "on"}
        sending={sending}
      />
    </form>
  );
}
