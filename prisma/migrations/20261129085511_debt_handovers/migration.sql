-- CreateTable
CREATE TABLE "debt_handover" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "hand_on" DATE NOT NULL,
    "handed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "debt_handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "debt_handover_customer_id_idx" ON "debt_handover"("customer_id");

ALTER TABLE debt_handover
  ADD CONSTRAINT debt_handover_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  ADD CONSTRAINT debt_handover_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  ADD CONSTRAINT debt_handover_agreed FOREIGN KEY (id) REFERENCES proposal (id),
  ADD CONSTRAINT debt_handover_told_first CHECK (handed_at IS NULL OR (handed_at AT TIME ZONE 'America/New_York')::date >= hand_on),
  ADD CONSTRAINT debt_handover_ended CHECK ((ended_at IS NULL) = (ended_why IS NULL)
    AND (ended_why IS NULL OR ended_why IN ('settled', 'disputed', 'lapsed')));
-- A bill is handed on once at a time.
CREATE UNIQUE INDEX debt_handover_runs ON public.debt_handover (invoice_id) WHERE ended_at IS NULL;

-- Two people agreed, whoever writes it (P42).
CREATE FUNCTION public.refuse_unagreed_handover() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM proposal p WHERE p.id = NEW.id AND p.kind = 'collection' AND p.subject_id = NEW.invoice_id
      AND p.state = 'approved' AND p.decided_by <> p.proposed_by) THEN
    RAISE EXCEPTION 'debt_handover_two_people';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION public.refuse_unagreed_handover() FROM PUBLIC;
CREATE TRIGGER debt_handover_two_people BEFORE INSERT ON public.debt_handover
  FOR EACH ROW EXECUTE FUNCTION public.refuse_unagreed_handover();

ALTER TABLE recall DROP CONSTRAINT recall_reason_known,
  ADD CONSTRAINT recall_reason_known CHECK (reason IN ('erased', 'withdrawn', 'settled'));
