-- AlterTable
ALTER TABLE "undertaking" ADD COLUMN     "recall_to" TEXT;

-- AlterTable
ALTER TABLE "recall" ADD COLUMN     "operations" UUID[];

-- CreateTable
CREATE TABLE "attestation" (
    "seq" BIGSERIAL NOT NULL,
    "clause" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "holds_until" DATE NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "attestation_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "recall_sending" (
    "id" BIGSERIAL NOT NULL,
    "recall_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "recall_sending_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attestation_clause_seq_idx" ON "attestation"("clause", "seq");

-- CreateIndex
CREATE INDEX "attestation_tx_idx" ON "attestation"("tx");

-- CreateIndex
CREATE INDEX "recall_sending_recall_id_idx" ON "recall_sending"("recall_id");

-- CreateIndex
CREATE INDEX "recall_sending_tx_idx" ON "recall_sending"("tx");

-- A recall says what it is about.
ALTER TABLE recall ADD CONSTRAINT recall_about_something CHECK (operations <> '{}');
