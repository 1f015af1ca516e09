import { PressForm } from "@/components/form/press-form";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = {
  /** An account speaks for who booked. */
  keeps: boolean;
  amount: string;
  carries: readonly (readonly [name: string, value: string])[];
  action: FormAction;
};

/** Money may stay with us for later; who has no account is told how to get one. */
export function CreditChoice({ keeps, amount, ...form }: Props) {
  return (
    <div className="grid gap-4">
      <h3 className="text-part font-semibold">Keep it as credit</h3>
      {keeps ? (
        <>
          <p>
            {amount} stays in your account and pays a booking when you choose so. It never lapses,
            and you can have it back at any time.
          </p>
          <PressForm {...form} kind="plain" press="Keep it as credit" />
        </>
      ) : (
        <p>
          Credit is kept in an account, and you booked without one.{" "}
          <a href={paths.register()} className="link">
            Create an account
          </a>{" "}
          with the same email address, and you can choose it here.
        </p>
      )}
    </div>
  );
}
