import type { ReactNode } from "react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormPart } from "@/components/form/form-part";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

type Props = {
  /** The very words of the terms, each with its version. */
  terms: ReactNode;
  /** Null where nothing is to pay. */
  dueNow: string | null;
  errors: readonly string[] | undefined;
  ticked: boolean;
  sending: boolean;
};

/** The last part: the terms, a yes to them, and what happens on the next page. */
export function Agreement({ terms, dueNow, errors, ticked, sending }: Props) {
  return (
    <FormPart title={dueNow ? "Before you pay" : "Before you book"}>
      {terms}
      <div className="mt-6">
        <CheckboxField
          key={String(ticked)}
          name="terms"
          label="I have read the booking terms and the cancellation terms, and I agree to them"
          defaultChecked={ticked}
          errors={errors}
          aria-required
        />
      </div>
      <div className="measure text-small mt-8 grid gap-3">
        {dueNow ? <AtStripe dueNow={dueNow} /> : <p>Nothing is to pay: this books your places.</p>}
      </div>
      <Button name="intent" value="pay" aria-disabled={sending} className="mt-6 w-full sm:w-auto">
        {dueNow ? "Continue to payment" : "Book"}
      </Button>
    </FormPart>
  );
}

function AtStripe({ dueNow }: { dueNow: string }) {
  return (
    <>
      <p>
        You pay <strong>{dueNow}</strong>, by card, on the next page. That page is Stripe’s, who
        take card payments for us, and it needs JavaScript. Nothing is charged before you press its
        button.
      </p>
      <p>
        From us Stripe gets the amount, what is being paid for and the number of your booking: not
        your name, your address or your email.{" "}
        <a href={paths.privacy("stripe")} className="link">
          What Stripe gets
        </a>
      </p>
    </>
  );
}
