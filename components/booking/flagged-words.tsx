import type { BookingFacts } from "@/components/booking/booking-facts";
import { Notice } from "@/components/ui/notice";

type Props = Pick<BookingFacts, "flagged">;

/** What came is not what was asked, and is before a clerk; nothing where nothing is. */
export function FlaggedWords({ flagged }: Props) {
  if (!flagged) return null;
  return (
    <Notice kind="warn" title="Your payment is not what we had asked for">
      <p>{flagged} Please do not pay again until then.</p>
    </Notice>
  );
}
