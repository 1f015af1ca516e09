-- CreateTable
CREATE TABLE "dunning_wait" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "amount_minor" BIGINT,
    "until_on" DATE NOT NULL,
    "noted_by" UUID NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "dunning_wait_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dunning_wait_case_id_idx" ON "dunning_wait"("case_id");

-- AddForeignKey
ALTER TABLE "dunning_wait" ADD CONSTRAINT "dunning_wait_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "dunning_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE dunning_wait
  ADD CONSTRAINT dunning_wait_kind CHECK (kind IN ('pause', 'promise')),
  ADD CONSTRAINT dunning_wait_reason CHECK ((kind = 'pause') = (reason IS NOT NULL)),
  ADD CONSTRAINT dunning_wait_amount CHECK ((kind = 'promise') = (amount_minor IS NOT NULL) AND amount_minor > 0),
  ADD CONSTRAINT dunning_wait_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  ADD CONSTRAINT dunning_wait_noter FOREIGN KEY (noted_by) REFERENCES account (id),
  ADD CONSTRAINT dunning_wait_ender FOREIGN KEY (ended_by) REFERENCES account (id);
-- The last one counts.
CREATE UNIQUE INDEX dunning_wait_one_counts ON public.dunning_wait (case_id) WHERE ended_at IS NULL;
-- What was noted stays as it was noted; it ends once.
CREATE TRIGGER dunning_wait_stays BEFORE UPDATE ON public.dunning_wait
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION public.refuse_change();
