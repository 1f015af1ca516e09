-- AlterTable
ALTER TABLE "delivery_attempt" ADD COLUMN     "address_hash" BYTEA;

-- CreateTable
CREATE TABLE "delivery_report" (
    "id" BIGSERIAL NOT NULL,
    "attempt_id" UUID NOT NULL,
    "ref" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suspended_address" (
    "person_id" UUID NOT NULL,
    "address_hash" BYTEA NOT NULL,
    "attempt_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suspended_address_pkey" PRIMARY KEY ("person_id","address_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_report_attempt_id_ref_key" ON "delivery_report"("attempt_id", "ref");

-- AddForeignKey
ALTER TABLE "delivery_report" ADD CONSTRAINT "delivery_report_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "delivery_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
