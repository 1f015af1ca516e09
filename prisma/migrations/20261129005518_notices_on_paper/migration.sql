-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "channels" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "letter" (
    "attempt_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "batch_id" UUID,
    "sheets" SMALLINT NOT NULL,
    "key_wrapped" BYTEA NOT NULL,
    "address_ct" BYTEA NOT NULL,
    "pages_ct" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "letter_batch" (
    "id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "printed_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),
    "mailed_by" UUID,

    CONSTRAINT "letter_batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_number_key" ON "letter"("number");

-- CreateIndex
CREATE INDEX "letter_batch_id_idx" ON "letter"("batch_id");

-- CreateIndex
CREATE INDEX "letter_person_id_idx" ON "letter"("person_id");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "delivery_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "letter_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand from here.
ALTER TABLE letter ADD CONSTRAINT letter_person FOREIGN KEY (person_id) REFERENCES person (id);
-- Nothing is at the post that was not printed, and somebody said that it is there.
ALTER TABLE letter_batch ADD CONSTRAINT letter_batch_order
  CHECK (mailed_at IS NULL OR (printed_at IS NOT NULL AND mailed_by IS NOT NULL));
