-- CreateTable
CREATE TABLE "fax_sending" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "seq" SMALLINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "again_at" TIMESTAMPTZ(3),

    CONSTRAINT "fax_sending_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fax_sending_attempt_id_seq_key" ON "fax_sending"("attempt_id", "seq");

-- AddForeignKey
ALTER TABLE "fax_sending" ADD CONSTRAINT "fax_sending_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "delivery_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
