import { PressForm } from "@/components/form/press-form";
import type { FormAction } from "@/lib/action/state";
import { formatMoneyExact } from "@/lib/money";

type Props = { bookingToken: string; amountMinor: bigint; openMinor: bigint; action: FormAction };

/** What of a balance is paid from credit with one press, and what is left then. */
export function PayFromCredit({ bookingToken, amountMinor, openMinor, action }: Props) {
  const amount = formatMoneyExact(amountMinor);
  const left = openMinor - amountMinor;
  return (
    <section aria-labelledby="credit" className="measure mb-10 grid gap-4">
      <h2 id="credit" className="text-part font-semibold">
        Pay from your credit
      </h2>
      <p>
        {amount} of your credit can pay this at once, without a card.{" "}
        {left > 0n ? `${formatMoneyExact(left)} is left to pay then.` : "All is paid then."}
      </p>
      <PressForm
        action={action}
        carries={[
          ["bookingToken", bookingToken],
          ["seen", String(amountMinor)],
        ]}
        kind="plain"
        press={`Pay ${amount} from credit`}
      />
    </section>
  );
}
