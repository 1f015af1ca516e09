-- AlterTable
ALTER TABLE "ledger_entry" ALTER COLUMN "customer_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "stripe_movement" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stripe_movement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stripe_movement_subject_id_idx" ON "stripe_movement"("subject_id");
