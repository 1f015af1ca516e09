-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'checkout',
ALTER COLUMN "hold_id" DROP NOT NULL;

-- What makes a booking firm is for places that are held; what is open of a firm one is for places that are the travellers' own.
ALTER TABLE public.payment ADD CONSTRAINT payment_kind_known
  CHECK ((kind = 'checkout' AND hold_id IS NOT NULL) OR (kind = 'balance' AND hold_id IS NULL));
-- Of a firm booking one payment at most is open, whoever begins one and however many at once (rules 36, 50).
CREATE UNIQUE INDEX payment_one_open ON public.payment (booking_id) WHERE kind = 'balance' AND status IN ('created', 'pending');

-- AlterTable
ALTER TABLE "invoice" ADD COLUMN     "refers_to" UUID;

-- CreateTable
CREATE TABLE "cancellation_quote" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cancellation_quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cancellation" (
    "booking_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cancellation_pkey" PRIMARY KEY ("booking_id")
);

-- CreateIndex
CREATE INDEX "cancellation_quote_booking_id_idx" ON "cancellation_quote"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "cancellation_quote_id_key" ON "cancellation"("quote_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_refers_to_key" ON "invoice"("refers_to");

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_refers_to_fkey" FOREIGN KEY ("refers_to") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cancellation" ADD CONSTRAINT "cancellation_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cancellation" ADD CONSTRAINT "cancellation_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "cancellation_quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is kept is never more than the price (rule 54), and what was told or done is never another (rules 53, 63).
ALTER TABLE cancellation_quote
  ADD CONSTRAINT cancellation_quote_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  ADD CONSTRAINT cancellation_quote_fee CHECK (fee_minor BETWEEN 0 AND total_minor),
  ADD CONSTRAINT cancellation_quote_once UNIQUE (id, booking_id, fee_minor);
ALTER TABLE cancellation
  ADD CONSTRAINT cancellation_by CHECK ("by" IN ('customer')),
  -- What is charged is what was told of this very booking (rule 53).
  ADD CONSTRAINT cancellation_as_told FOREIGN KEY (quote_id, booking_id, fee_minor) REFERENCES cancellation_quote (id, booking_id, fee_minor);
CREATE TRIGGER cancellation_quote_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.cancellation_quote
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER cancellation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.cancellation
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- Places that were booked and given back: nothing is held or booked by such a hold, and it takes none again (rule 16).
ALTER TABLE hold
  DROP CONSTRAINT hold_status,
  ADD CONSTRAINT hold_status CHECK (status IN ('active', 'paying', 'converted', 'released', 'expired', 'cancelled'));

-- What takes bills back is counted by itself, and where no real money moves apart (rules 70, 72).
INSERT INTO invoice_series (prefix, next) VALUES ('CN-', 1), ('TEST-CN-', 1);
ALTER TABLE invoice
  DROP CONSTRAINT invoice_kind,
  DROP CONSTRAINT invoice_of_something,
  ADD CONSTRAINT invoice_kind CHECK (kind IN ('deposit', 'balance', 'full', 'fee', 'cancellation')),
  ADD CONSTRAINT invoice_takes_back CHECK ((kind = 'cancellation') = (refers_to IS NOT NULL)),
  ADD CONSTRAINT invoice_series_of_kind CHECK ((kind = 'cancellation') = (prefix IN ('CN-', 'TEST-CN-'))),
  -- Of nothing there is no bill (rule 76), and only what takes one back is negative.
  ADD CONSTRAINT invoice_of_something CHECK (CASE kind WHEN 'cancellation' THEN total_minor < 0 ELSE total_minor > 0 END);
-- What takes a bill back has its amounts, opposite, and its booking (rule 74).
CREATE FUNCTION public.refuse_other_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.invoice i WHERE i.id = NEW.refers_to AND i.kind <> 'cancellation' AND i.booking_id = NEW.booking_id
                 AND i.currency = NEW.currency AND i.total_minor = -NEW.total_minor AND i.tax_minor = -NEW.tax_minor) THEN
    RAISE EXCEPTION 'invoice % is not what it takes back', NEW.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_takes_back_whole BEFORE INSERT ON public.invoice
  FOR EACH ROW WHEN (NEW.refers_to IS NOT NULL) EXECUTE FUNCTION public.refuse_other_amount();
