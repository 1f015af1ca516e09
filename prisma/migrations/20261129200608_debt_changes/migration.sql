-- AlterTable
ALTER TABLE "debt_handover" ADD COLUMN     "told_minor" BIGINT;

ALTER TABLE debt_handover ADD CONSTRAINT debt_handover_told
  CHECK (told_minor IS NULL OR (told_minor > 0 AND handed_at IS NOT NULL));
