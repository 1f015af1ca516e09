-- AlterTable
ALTER TABLE "vault"."name" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."email" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."phone" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."address" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."birth_date" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."fax" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."passport" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."diet" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."access_needs" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."age_range" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."home_region" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."languages" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."household" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."interests" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."travel_styles" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."searches" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."views" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."payment_method" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."bank_account" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- AlterTable
ALTER TABLE "vault"."message" ADD COLUMN     "retention_class" TEXT NOT NULL DEFAULT 'booking';

-- CreateTable
CREATE TABLE "erasure" (
    "seq" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "plan_hash" TEXT,
    "whole" BOOLEAN NOT NULL,
    "goes" TEXT[],
    "stays" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "data_archive" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "people" UUID[],
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content_ct" BYTEA,

    CONSTRAINT "data_archive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "address_hash" BYTEA NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("address_hash")
);

-- CreateTable
CREATE TABLE "vault"."retention_hold" (
    "person_id" UUID NOT NULL,
    "field_group" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "uses" TEXT[],
    "until" DATE NOT NULL,

    CONSTRAINT "retention_hold_pkey" PRIMARY KEY ("person_id","field_group","reason")
);

-- CreateIndex
CREATE INDEX "erasure_person_id_idx" ON "erasure"("person_id");

-- CreateIndex
CREATE INDEX "erasure_tx_idx" ON "erasure"("tx");

-- CreateIndex
CREATE INDEX "data_archive_person_id_idx" ON "data_archive"("person_id");

-- The trigger says it from now on, as it says what a row may be used for.
ALTER TABLE "vault"."name" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."email" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."phone" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."address" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."birth_date" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."fax" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."passport" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."diet" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."access_needs" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."age_range" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."home_region" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."languages" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."household" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."interests" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."travel_styles" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."searches" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."views" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."payment_method" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."bank_account" ALTER COLUMN "retention_class" DROP DEFAULT;
ALTER TABLE "vault"."message" ALTER COLUMN "retention_class" DROP DEFAULT;

-- Filled from the versions whenever one takes effect.
DROP TABLE IF EXISTS "vault"."policy_default";
