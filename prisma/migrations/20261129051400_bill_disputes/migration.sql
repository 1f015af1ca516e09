-- CreateTable
CREATE TABLE "bill_dispute" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "corrected_at" TIMESTAMPTZ(3),
    "corrected_by" UUID,

    CONSTRAINT "bill_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "bill_dispute_invoice_id_key" ON "bill_dispute"("invoice_id");

-- CreateIndex
CREATE INDEX "bill_dispute_booking_id_idx" ON "bill_dispute"("booking_id");

ALTER TABLE bill_dispute
  ADD CONSTRAINT bill_dispute_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  ADD CONSTRAINT bill_dispute_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  ADD CONSTRAINT bill_dispute_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
  ADD CONSTRAINT bill_dispute_corrected CHECK ((corrected_at IS NULL) = (corrected_by IS NULL) AND (corrected_at IS NULL OR answer = 'upheld')),
  ADD CONSTRAINT bill_dispute_clerk FOREIGN KEY (answered_by) REFERENCES account (id);
-- What waits for a clerk.
CREATE INDEX bill_dispute_waits ON public.bill_dispute (raised_at) WHERE answer IS NULL OR (answer = 'upheld' AND corrected_at IS NULL);
-- An answer is given once.
CREATE TRIGGER bill_dispute_stays BEFORE UPDATE ON public.bill_dispute
  FOR EACH ROW WHEN (OLD.corrected_at IS NOT NULL OR (OLD.answer IS NOT NULL AND NEW.answer IS DISTINCT FROM OLD.answer))
  EXECUTE FUNCTION public.refuse_change();
