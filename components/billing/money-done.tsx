import { Notice } from "@/components/ui/notice";

const words = {
  recorded: "It is recorded. Who booked is sent a receipt for what it pays.",
  returned: "It counts as paid no more. Who booked is told.",
  sent: "It counts as sent back. Who paid is told.",
  matched: "It is matched. Who booked is sent a receipt.",
  ended: "It is off the books.",
  taken: "It is paid as it came. Who booked is written to.",
  goes_back: "It goes back to where it came from. Who paid is told once it is sent.",
  proposed: "It goes back once a second person agrees, under Approvals.",
} as const;

type Props = { done: keyof typeof words | null };

/** What was just done at the money desk. */
export function MoneyDone({ done }: Props) {
  if (!done) return null;
  return (
    <div className="wrap pb-6">
      <Notice kind="good" role="status">
        {words[done]}
      </Notice>
    </div>
  );
}
