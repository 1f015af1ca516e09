import { PressForm } from "@/components/form/press-form";
import type { FormAction } from "@/lib/action/state";
import type { BackTo, Credit } from "@/lib/billing/billing";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { credits: readonly Credit[]; back: FormAction };

const ways = {
  card: "back to the card that you paid with. Banks show it after 5 to 10 business days.",
  hand: "back by check or bank transfer, as you paid it.",
  credit: "back to where it came from.",
} satisfies Record<BackTo, string>;

/** What is kept for later bookings: how much it is, what moved it, and the way to have it back. */
export function CreditList({ credits, back }: Props) {
  const freeMinor = credits.reduce((sum, { leftMinor, free }) => sum + (free ? leftMinor : 0n), 0n);
  return (
    <div className="measure grid gap-8">
      <p>
        <strong className="font-semibold">{formatMoneyExact(freeMinor)}</strong> is kept for you. It
        pays a booking of your account when you choose so on its page, never lapses, and goes back
        to you when you want it.
      </p>
      <ul className="grid gap-8">
        {credits.map(({ creditId, bookingRef, leftMinor, backTo, free, moves }) => (
          <li key={creditId} className="border-line grid gap-3 border-b pb-8">
            <p className="text-name font-semibold">
              {formatMoneyExact(leftMinor)} of booking {bookingRef}
            </p>
            <Moves moves={moves} leftMinor={leftMinor} />
            {leftMinor > 0n && free ? (
              <>
                <p>
                  If you do not want to keep it, we send {formatMoneyExact(leftMinor)}{" "}
                  {ways[backTo]}
                </p>
                <PressForm
                  action={back}
                  carries={[
                    ["creditId", creditId],
                    ["left", String(leftMinor)],
                  ]}
                  kind="plain"
                  press={`Send ${formatMoneyExact(leftMinor)} back`}
                />
              </>
            ) : null}
            {free ? null : (
              <p>A bank asks about this payment. Until that is decided, it stays where it is.</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The entries that make it: together they are what is left. */
function Moves({ moves, leftMinor }: Pick<Credit, "moves" | "leftMinor">) {
  return (
    <details className="border-line border-b">
      <summary className="text-small min-h-11 cursor-pointer py-2.5">What it comes of</summary>
      <table className="text-small mb-4 w-full text-left">
        <caption className="sr-only">What this credit comes of</caption>
        <tbody>
          {moves.map(({ words, at, amountMinor }) => (
            <tr key={`${words} ${at.toISOString()}`} className="border-line border-t align-top">
              <th scope="row" className="py-2 pr-4 font-normal">
                {words}, {formatInstant(at)}
              </th>
              <td className="py-2 text-right whitespace-nowrap">{formatMoneyExact(amountMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-ink border-t font-semibold">
            <th scope="row" className="py-2 pr-4">
              Left
            </th>
            <td className="py-2 text-right whitespace-nowrap">{formatMoneyExact(leftMinor)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
