import { Notice } from "@/components/ui/notice";
import { formatDate, type LocalDate } from "@/lib/dates";

type Dispute = {
  billName: string;
  reason: string;
  raisedOn: LocalDate;
  answer: { told: string; on: LocalDate } | null;
};

type Props = { disputes: readonly Dispute[] };

/** What was disputed, and what we answered. */
export function RaisedDisputes({ disputes }: Props) {
  return disputes.map(({ billName, reason, raisedOn, answer }) => (
    <Notice
      key={billName}
      kind={answer ? "plain" : "warn"}
      title={answer ? `We answered about ${billName}` : `You dispute ${billName}`}
    >
      <p>
        {formatDate(raisedOn)}: {reason}.
      </p>
      <p>
        {answer
          ? `${formatDate(answer.on)}: ${answer.told}`
          : "A person looks at it. Until you have our answer nothing is asked for, and nothing is taken from a card by itself."}
      </p>
    </Notice>
  ));
}
