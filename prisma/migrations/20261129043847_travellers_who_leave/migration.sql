-- CreateTable
CREATE TABLE "change_quote" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "from_quote_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "traveller_ids" UUID[],
    "before_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_change" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "from_quote_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "travellers" SMALLINT NOT NULL,
    "before_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "back_minor" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "change_quote_quote_id_key" ON "change_quote"("quote_id");

-- CreateIndex
CREATE INDEX "change_quote_booking_id_idx" ON "change_quote"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_change_booking_id_from_quote_id_key" ON "booking_change"("booking_id", "from_quote_id");

-- AddForeignKey
ALTER TABLE "booking_change" ADD CONSTRAINT "booking_change_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_change" ADD CONSTRAINT "booking_change_id_fkey" FOREIGN KEY ("id") REFERENCES "change_quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is told is never more than the price was, what is kept is a part of the price afterwards, and what was told or done is never
-- another (rules 53, 54, 68).
ALTER TABLE change_quote
  ADD CONSTRAINT change_quote_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  ADD CONSTRAINT change_quote_from FOREIGN KEY (from_quote_id) REFERENCES quote (id),
  ADD CONSTRAINT change_quote_price FOREIGN KEY (quote_id) REFERENCES quote (id),
  ADD CONSTRAINT change_quote_somebody CHECK (cardinality(traveller_ids) > 0),
  ADD CONSTRAINT change_quote_fee CHECK (fee_minor >= 0 AND fee_minor <= total_minor AND total_minor <= before_minor),
  ADD CONSTRAINT change_quote_once UNIQUE (id, booking_id, from_quote_id, before_minor, total_minor, fee_minor);
ALTER TABLE booking_change
  ADD CONSTRAINT booking_change_by CHECK ("by" IN ('customer')),
  ADD CONSTRAINT booking_change_somebody CHECK (travellers > 0),
  ADD CONSTRAINT booking_change_back CHECK (back_minor >= 0),
  -- What is charged is what was told of this very booking, from the price that it had (rules 53, 68).
  ADD CONSTRAINT booking_change_as_told FOREIGN KEY (id, booking_id, from_quote_id, before_minor, total_minor, fee_minor)
    REFERENCES change_quote (id, booking_id, from_quote_id, before_minor, total_minor, fee_minor);
CREATE TRIGGER change_quote_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.change_quote
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER booking_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.booking_change
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- A booking may be changed more than once, and each time something of one payment goes back.
DROP INDEX refund_reason;
CREATE UNIQUE INDEX refund_reason ON public.refund (payment_id, reason) WHERE status <> 'failed' AND reason NOT IN ('agreed', 'changed');
