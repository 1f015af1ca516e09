-- AlterTable
ALTER TABLE "unmatched_money" ADD COLUMN     "decide_by" TIMESTAMPTZ(3);

-- Somebody can decide only about what we know whose it is.
ALTER TABLE unmatched_money ADD CONSTRAINT unmatched_money_decide CHECK (decide_by IS NULL OR booking_id IS NOT NULL);
-- What the clock sends back.
CREATE INDEX unmatched_money_decided ON unmatched_money (decide_by) WHERE left_minor > 0;
