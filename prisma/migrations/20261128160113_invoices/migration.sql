-- CreateTable
CREATE TABLE "invoice_series" (
    "prefix" TEXT NOT NULL,
    "next" BIGINT NOT NULL,

    CONSTRAINT "invoice_series_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "booking_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "about" JSONB NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "invoice_id" UUID NOT NULL,
    "seq" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_minor" BIGINT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "tax_name" TEXT NOT NULL,
    "tax_rate" INTEGER NOT NULL,
    "tax_minor" BIGINT NOT NULL,

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("invoice_id","seq")
);

-- CreateTable
CREATE TABLE "invoice_party" (
    "invoice_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key_wrapped" BYTEA NOT NULL,
    "name_ct" BYTEA NOT NULL,
    "address_ct" BYTEA NOT NULL,
    "keep_until" DATE NOT NULL,

    CONSTRAINT "invoice_party_pkey" PRIMARY KEY ("invoice_id")
);

-- CreateIndex
CREATE INDEX "invoice_customer_id_idx" ON "invoice"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_prefix_number_key" ON "invoice"("prefix", "number");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_booking_id_reason_key" ON "invoice"("booking_id", "reason");

-- CreateIndex
CREATE INDEX "invoice_party_person_id_idx" ON "invoice_party"("person_id");

-- CreateIndex
CREATE INDEX "invoice_party_keep_until_idx" ON "invoice_party"("keep_until");

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where no real money moves, documents have series of their own (rule 72).
INSERT INTO invoice_series (prefix, next) VALUES ('IV-', 1), ('TEST-IV-', 1);
ALTER TABLE invoice_series ADD CONSTRAINT invoice_series_counts CHECK (next >= 1);

ALTER TABLE invoice
  ADD CONSTRAINT invoice_in_series FOREIGN KEY (prefix) REFERENCES invoice_series (prefix),
  ADD CONSTRAINT invoice_kind CHECK (kind IN ('deposit', 'balance', 'full')),
  ADD CONSTRAINT invoice_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  ADD CONSTRAINT invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  -- Of nothing there is no bill (rule 76).
  ADD CONSTRAINT invoice_of_something CHECK (total_minor > 0);
ALTER TABLE invoice_party
  ADD CONSTRAINT invoice_party_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  ADD CONSTRAINT invoice_party_person FOREIGN KEY (person_id) REFERENCES person (id);

-- A bill is what its lines come to, to the cent (rule 26).
CREATE FUNCTION public.refuse_other_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.invoice i JOIN public.invoice_line l ON l.invoice_id = i.id WHERE i.id = NEW.id
                 GROUP BY i.id HAVING sum(l.amount_minor + l.tax_minor) = i.total_minor AND sum(l.tax_minor) = i.tax_minor) THEN
    RAISE EXCEPTION 'invoice % is not the sum of its lines', NEW.id USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER invoice_adds_up AFTER INSERT ON public.invoice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_other_total();

-- A number is the next one of its series and no other (rules 70, 71): whoever issues has counted the series up in the same transaction.
CREATE FUNCTION public.refuse_other_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT next - 1 FROM public.invoice_series WHERE prefix = NEW.prefix) THEN
    RAISE EXCEPTION 'invoice % is out of its series', NEW.number USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_follows BEFORE INSERT ON public.invoice FOR EACH ROW EXECUTE FUNCTION public.refuse_other_number();
CREATE FUNCTION public.refuse_other_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.prefix <> OLD.prefix OR NEW.next <> OLD.next + 1 THEN
    RAISE EXCEPTION 'a series goes up by one' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_series_goes_up BEFORE UPDATE OR DELETE ON public.invoice_series
  FOR EACH ROW EXECUTE FUNCTION public.refuse_other_step();

-- What is issued stays (rule 73). Who it was made out to goes on its day, and is never another.
CREATE TRIGGER invoice_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.invoice
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER invoice_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.invoice_line
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER invoice_party_fixed BEFORE UPDATE OR TRUNCATE ON public.invoice_party
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
