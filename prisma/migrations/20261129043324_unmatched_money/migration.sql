-- CreateTable
CREATE TABLE "unmatched_money" (
    "id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "came_minor" BIGINT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "left_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "booking_id" UUID,
    "nth" SMALLINT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unmatched_money_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unmatched_part" (
    "id" UUID NOT NULL,
    "unmatched_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "number" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unmatched_part_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unmatched_money_booking_id_idx" ON "unmatched_money"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "unmatched_money_method_number_received_on_came_minor_nth_key" ON "unmatched_money"("method", "number", "received_on", "came_minor", "nth");

-- CreateIndex
CREATE INDEX "unmatched_part_unmatched_id_idx" ON "unmatched_part"("unmatched_id");

-- AddForeignKey
ALTER TABLE "unmatched_part" ADD CONSTRAINT "unmatched_part_unmatched_id_fkey" FOREIGN KEY ("unmatched_id") REFERENCES "unmatched_money"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE unmatched_money
  ADD CONSTRAINT unmatched_money_method CHECK (method IN ('cheque', 'transfer')),
  ADD CONSTRAINT unmatched_money_number CHECK (number ~ '^[A-Z0-9][A-Z0-9/-]{0,34}$' AND number ~ '[0-9]'),
  ADD CONSTRAINT unmatched_money_amount CHECK (amount_minor > 0 AND amount_minor <= came_minor),
  -- Whoever takes of it at once: no more than there is.
  ADD CONSTRAINT unmatched_money_left CHECK (left_minor BETWEEN 0 AND amount_minor);
ALTER TABLE unmatched_part
  ADD CONSTRAINT unmatched_part_kind CHECK (kind IN ('matched', 'sent_back', 'not_honored')),
  ADD CONSTRAINT unmatched_part_amount CHECK (amount_minor > 0),
  ADD CONSTRAINT unmatched_part_number CHECK ((number IS NOT NULL) = (kind = 'sent_back'));
-- What waits at the desk.
CREATE INDEX unmatched_money_waits ON unmatched_money (received_on, id) WHERE left_minor > 0;
CREATE TRIGGER unmatched_part_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.unmatched_part
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
