import { cardWords, expiryWords } from "@/components/billing/card-words";
import { Notice } from "@/components/ui/notice";
import type { KeptCard } from "@/lib/billing/billing";

type Props = { card: KeptCard | null; back: boolean };

/** Which card is kept; or, for who comes from Stripe's page, that none is yet. */
export function CardState({ card, back }: Props) {
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
