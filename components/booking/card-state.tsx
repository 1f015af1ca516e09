import { cardWords, expiryWords } from "@/components/billing/card-words";
import { Notice } from "@/components/ui/notice";
import type { KeptCard } from "@/lib/billing/billing";
import { formatDate, type LocalDate } from "@/lib/dates";

type Props = {
  card: KeptCard | null;
  back: boolean;
  /** When the last of it is taken; null where nothing is. */
  lastOn: LocalDate | null;
};

/** Which card is kept, and whether it runs out before it is needed; or, for who comes from Stripe's page, that none is yet. */
export function CardState({ card, back, lastOn }: Props) {
  if (card && lastOn && card.expires < lastOn.slice(0, 7))
    return (
      <Notice kind="warn" title="This card runs out too soon">
        Your {cardWords(card)} is valid until {expiryWords(card)}, and the last of what is open is
        taken on {formatDate(lastOn)}. Please save another card, or pay it yourself.
      </Notice>
    );
  if (card) {
    const words = cardWords(card);
    const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}, valid until ${expiryWords(card)}. That, and Stripe’s mark of it, is all that we keep.`;
    if (!back) return <Notice title="Your card">{text}</Notice>;
    return (
      <Notice kind="good" role="status" title="Your card is saved">
        {text}
      </Notice>
    );
  }
  if (!back) return null;
  return (
    <Notice kind="warn" role="status" title="No card is saved yet">
      Stripe has not told us of one. If you have saved it, look again in a minute.
    </Notice>
  );
}
