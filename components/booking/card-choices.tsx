import { PressForm } from "@/components/form/press-form";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = {
  bookingToken: string;
  formToken: string;
  isOpen: boolean;
  isKept: boolean;
  save: FormAction;
  remove: FormAction;
};

/** Saving a card, or another one, and removing it: each by one press, and none of them made beforehand. */
export function CardChoices({ bookingToken, formToken, isOpen, isKept, save, remove }: Props) {
  const whose = ["bookingToken", bookingToken] as const;
  const carries = [whose, ["formToken", formToken]] as const;
  if (isKept)
    return (
      <div className="grid justify-items-start gap-4">
        <PressForm action={remove} carries={[whose]} kind="ink" press="Remove this card" />
        {isOpen ? (
          <PressForm
            {...{ action: save, carries }}
            kind="plain"
            press="Save another card instead"
          />
        ) : null}
      </div>
    );
  if (!isOpen) return null;
  return (
    <div className="grid justify-items-start gap-4">
      <PressForm
        {...{ action: save, carries }}
        kind="ink"
        press="Save this card and collect the balance on its due date"
      />
      <p className="text-small measure">
        You type the card on the next page. That page is Stripe’s, who take card payments for us,
        and it needs JavaScript. Nothing is charged by saving it.{" "}
        <a href={paths.privacy("stripe")} className="link">
          What Stripe gets
        </a>
      </p>
    </div>
  );
}
