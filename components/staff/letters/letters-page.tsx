import { BatchTable } from "@/components/staff/letters/batch-table";
import { MakeBatchForm } from "@/components/staff/letters/make-batch-form";
import { ReturnForm } from "@/components/staff/letters/return-form";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import type { Batch } from "@/lib/notices/schema";

type Props = {
  waiting: number;
  open: readonly Batch[];
  mailed: readonly Batch[];
  /** The letter that was just said to be back. */
  back: string | null;
  make: FormAction;
  mark: FormAction;
  record: FormAction;
};

/** The post of the house: what goes, what went, and what comes back. Letters have numbers here, and nobody has a name. */
export function LettersPage({ waiting, open, mailed, back, make, mark, record }: Props) {
  return (
    <>
      <PageTitle title="Letters">
        <p>Bills that go by post. They lie at the printer, with a list on top to count by.</p>
      </PageTitle>
      <Section id="to-mail" title="To the post" aside={<Waiting waiting={waiting} make={make} />}>
        {open.length > 0 ? (
          <BatchTable label="Batches for the post" batches={open} mark={mark} />
        ) : (
          <p className="text-soft">No batch is waiting to be taken to the post.</p>
        )}
      </Section>
      <Section
        id="back"
        title="Came back"
        aside={<p>Nothing more goes to that address, and the bill takes the next way.</p>}
      >
        <div className="grid gap-6">
          {back ? (
            <Notice role="status" kind="good">{`Letter ${back} is on record as returned.`}</Notice>
          ) : null}
          <ReturnForm action={record} />
        </div>
      </Section>
      <Section id="mailed" title="At the post">
        {mailed.length > 0 ? (
          <BatchTable label="Batches at the post" batches={mailed} mark={null} />
        ) : (
          <p className="text-soft">Nothing was taken to the post yet.</p>
        )}
      </Section>
    </>
  );
}

function Waiting({ waiting, make }: Pick<Props, "waiting" | "make">) {
  if (waiting === 0) return <p>No letter waits for a batch. One is made each morning.</p>;
  return (
    <div className="grid justify-items-start gap-4">
      <p>{`${waiting === 1 ? "1 letter waits" : `${waiting} letters wait`} for the batch of the morning.`}</p>
      <MakeBatchForm action={make} />
    </div>
  );
}
