-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "alone" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proposal_kind_subject_id_idx" ON "proposal"("kind", "subject_id");

-- CreateIndex
CREATE INDEX "proposal_customer_id_idx" ON "proposal"("customer_id");

-- Who agrees is not who asked, unless it is small enough for one; and what was decided is never decided again.
ALTER TABLE public.proposal
  ADD CONSTRAINT proposal_state CHECK (state IN ('waiting', 'approved', 'rejected')),
  ADD CONSTRAINT proposal_decided CHECK ((state = 'waiting') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT proposal_two_people CHECK (state <> 'approved' OR alone = (decided_by = proposed_by)),
  ADD CONSTRAINT proposal_alone CHECK (NOT alone OR state = 'approved'),
  ADD CONSTRAINT proposal_amount CHECK (amount_minor > 0),
  ADD CONSTRAINT proposal_proposer FOREIGN KEY (proposed_by) REFERENCES account (id),
  ADD CONSTRAINT proposal_decider FOREIGN KEY (decided_by) REFERENCES account (id);
CREATE UNIQUE INDEX proposal_one_waits ON public.proposal (kind, subject_id) WHERE state = 'waiting';
CREATE INDEX proposal_waiting ON public.proposal (proposed_at) WHERE state = 'waiting';
CREATE TRIGGER proposal_stays BEFORE UPDATE ON public.proposal
  FOR EACH ROW WHEN (OLD.state <> 'waiting') EXECUTE FUNCTION public.refuse_change();

-- One payment goes back once for one reason; what employees agreed on, as often as two of them do.
DROP INDEX refund_reason;
CREATE UNIQUE INDEX refund_reason ON public.refund (payment_id, reason) WHERE status <> 'failed' AND reason <> 'agreed';
