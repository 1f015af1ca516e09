-- CreateTable
CREATE TABLE "kept_card" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "form_token" TEXT NOT NULL,
    "session_id" TEXT,
    "session_url" TEXT,
    "session_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "stripe_customer_id" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,
    "forgotten_at" TIMESTAMPTZ(3),

    CONSTRAINT "kept_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_attempt" (
    "payment_id" UUID NOT NULL,
    "kept_card_id" UUID NOT NULL,
    "seq" SMALLINT NOT NULL,
    "number" SMALLINT NOT NULL,
    "begun_on" DATE NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "collection_attempt_pkey" PRIMARY KEY ("payment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kept_card_session_id_key" ON "kept_card"("session_id");

-- CreateIndex
CREATE INDEX "kept_card_booking_id_idx" ON "kept_card"("booking_id");

-- CreateIndex
CREATE INDEX "kept_card_status_idx" ON "kept_card"("status");

-- CreateIndex
CREATE UNIQUE INDEX "collection_attempt_kept_card_id_seq_number_key" ON "collection_attempt"("kept_card_id", "seq", "number");

-- AddForeignKey
ALTER TABLE "collection_attempt" ADD CONSTRAINT "collection_attempt_kept_card_id_fkey" FOREIGN KEY ("kept_card_id") REFERENCES "kept_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE kept_card
  ADD CONSTRAINT kept_card_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  ADD CONSTRAINT kept_card_status CHECK (status IN ('asked', 'kept', 'ended') AND (status = 'ended') = (ended_at IS NOT NULL)
    AND (status <> 'kept' OR (kept_at IS NOT NULL AND stripe_customer_id IS NOT NULL))),
  ADD CONSTRAINT kept_card_why CHECK ((ended_at IS NULL) = (ended_why IS NULL));
-- For one booking one card is charged, and one page is open to save another, whoever asks and however many at once.
CREATE UNIQUE INDEX kept_card_kept ON kept_card (booking_id) WHERE status = 'kept';
CREATE UNIQUE INDEX kept_card_asked ON kept_card (booking_id) WHERE status = 'asked';
ALTER TABLE collection_attempt
  ADD CONSTRAINT collection_attempt_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  ADD CONSTRAINT collection_attempt_number CHECK (number BETWEEN 1 AND 3),
  ADD CONSTRAINT collection_attempt_outcome CHECK (outcome IN ('declined', 'hard', 'authentication', 'gone'));
