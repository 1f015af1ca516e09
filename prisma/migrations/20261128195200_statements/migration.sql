-- CreateTable
CREATE TABLE "statement_run" (
    "month" DATE NOT NULL,
    "cursor" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
    "expected" INTEGER NOT NULL,
    "looked" INTEGER NOT NULL DEFAULT 0,
    "issued" INTEGER NOT NULL DEFAULT 0,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_run_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "month" DATE NOT NULL,
    "previous_id" UUID,
    "cutoff_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_on" DATE NOT NULL,
    "opening_minor" BIGINT NOT NULL,
    "closing_minor" BIGINT NOT NULL,
    "ageing" BIGINT[],
    "bookings" TEXT[],
    "code" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_line" (
    "statement_id" UUID NOT NULL,
    "seq" SMALLINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "late" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "statement_line_pkey" PRIMARY KEY ("statement_id","seq")
);

-- CreateTable
CREATE TABLE "statement_party" (
    "statement_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "key_wrapped" BYTEA NOT NULL,
    "name_ct" BYTEA NOT NULL,
    "address_ct" BYTEA NOT NULL,
    "keep_until" DATE NOT NULL,

    CONSTRAINT "statement_party_pkey" PRIMARY KEY ("statement_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statement_previous_id_key" ON "statement"("previous_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_code_key" ON "statement"("code");

-- CreateIndex
CREATE UNIQUE INDEX "statement_customer_id_currency_month_key" ON "statement"("customer_id", "currency", "month");

-- CreateIndex
CREATE UNIQUE INDEX "statement_line_entry_id_key" ON "statement_line"("entry_id");

-- CreateIndex
CREATE INDEX "statement_party_person_id_idx" ON "statement_party"("person_id");

-- CreateIndex
CREATE INDEX "statement_party_keep_until_idx" ON "statement_party"("keep_until");

-- AddForeignKey
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE statement_run ADD CONSTRAINT statement_run_month CHECK (extract(day FROM month) = 1);
ALTER TABLE statement
  ADD CONSTRAINT statement_of_run FOREIGN KEY (month) REFERENCES statement_run (month),
  ADD CONSTRAINT statement_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  ADD CONSTRAINT statement_previous FOREIGN KEY (previous_id) REFERENCES statement (id),
  -- How late a debt is adds up to it, and to nothing where nothing is owed (rule 84).
  ADD CONSTRAINT statement_ageing CHECK (ageing IS NOT NULL AND bookings IS NOT NULL AND cardinality(ageing) = 5 AND 0 <= ALL (ageing)
    AND ageing[1] + ageing[2] + ageing[3] + ageing[4] + ageing[5] = greatest(closing_minor, 0));
ALTER TABLE statement_line
  ADD CONSTRAINT statement_line_entry FOREIGN KEY (entry_id) REFERENCES ledger_entry (id),
  ADD CONSTRAINT statement_line_kind CHECK (kind IN ('charge', 'payment', 'credit', 'refund')),
  ADD CONSTRAINT statement_line_moves CHECK (amount_minor <> 0);
ALTER TABLE statement_party
  ADD CONSTRAINT statement_party_statement FOREIGN KEY (statement_id) REFERENCES statement (id),
  ADD CONSTRAINT statement_party_person FOREIGN KEY (person_id) REFERENCES person (id);

-- One month after the other, each begun when the one before is done, and never opened again (rules 82, 86).
CREATE FUNCTION public.refuse_other_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (OLD.ended_at IS NOT NULL OR NEW.month <> OLD.month)) THEN
    RAISE EXCEPTION 'the statements of a month are issued once' USING ERRCODE = '42501';
  END IF;
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM public.statement_run r WHERE r.month <> NEW.month
      HAVING count(*) > 0 AND (bool_or(r.ended_at IS NULL) OR max(r.month) + interval '1 month' <> NEW.month)) THEN
    RAISE EXCEPTION 'month % is not the next one', NEW.month USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statement_run_follows BEFORE INSERT OR UPDATE OR DELETE ON public.statement_run
  FOR EACH ROW EXECUTE FUNCTION public.refuse_other_month();

-- A statement begins where the one before it ended; while something is owed, either way, no month is left out (rule 82).
CREATE FUNCTION public.refuse_other_opening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before public.statement;
BEGIN
  SELECT s.* INTO before FROM public.statement s WHERE s.customer_id = NEW.customer_id AND s.currency = NEW.currency
    ORDER BY s.month DESC LIMIT 1;
  IF NEW.previous_id IS DISTINCT FROM before.id OR NEW.opening_minor <> coalesce(before.closing_minor, 0)
      OR NEW.month <= before.month OR (before.closing_minor <> 0 AND before.month + interval '1 month' <> NEW.month)
      OR NOT EXISTS (SELECT FROM public.statement_run r WHERE r.month = NEW.month AND r.ended_at IS NULL) THEN
    RAISE EXCEPTION 'statement % does not follow the one before', NEW.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statement_follows BEFORE INSERT ON public.statement
  FOR EACH ROW EXECUTE FUNCTION public.refuse_other_opening();

-- Opening and movements are the closing, to the cent (rule 81).
CREATE FUNCTION public.refuse_other_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.closing_minor <> NEW.opening_minor
      + (SELECT coalesce(sum(l.amount_minor), 0) FROM public.statement_line l WHERE l.statement_id = NEW.id) THEN
    RAISE EXCEPTION 'statement % does not add up', NEW.id USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER statement_adds_up AFTER INSERT ON public.statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_other_closing();

-- What is issued stays, and gets no further line (rules 73, 82). Who it was made out to goes on its day, and is never another.
CREATE TRIGGER statement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.statement
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER statement_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.statement_line
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER statement_party_fixed BEFORE UPDATE OR TRUNCATE ON public.statement_party
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE FUNCTION public.refuse_late_statement_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.statement WHERE id = NEW.statement_id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'statement % is issued', NEW.statement_id USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statement_line_with_its_statement BEFORE INSERT ON public.statement_line
  FOR EACH ROW EXECUTE FUNCTION public.refuse_late_statement_line();
