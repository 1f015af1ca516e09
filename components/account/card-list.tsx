import { cardWords, expiryWords } from "@/components/billing/card-words";
import { PressForm } from "@/components/form/press-form";
import type { FormAction } from "@/lib/action/state";
import type { KeptCard } from "@/lib/billing/billing";
import { paths } from "@/lib/paths";

type Props = {
  cards: readonly (KeptCard & {
    bookingToken: string;
    bookingRef: string;
    vacationTitle: string;
  })[];
  remove: FormAction;
};

/** Each card that is kept, with the booking that it is for, what is taken, and the way to remove it. */
export function CardList({ cards, remove }: Props) {
  return (
    <ul className="measure grid gap-8">
      {cards.map((card) => (
        <li key={card.bookingRef} className="border-line grid gap-3 border-b pb-8">
          <p className="text-name font-semibold first-letter:uppercase">{cardWords(card)}</p>
          <p>
            Valid until {expiryWords(card)}. For {card.vacationTitle}, booking {card.bookingRef}.{" "}
            <a href={paths.bookingCard(card.bookingToken)} className="link">
              What we take, and when<span className="sr-only"> for booking {card.bookingRef}</span>
            </a>
          </p>
          <PressForm
            action={remove}
            carries={[["bookingToken", card.bookingToken]]}
            kind="plain"
            press="Remove this card"
          />
        </li>
      ))}
    </ul>
  );
}
