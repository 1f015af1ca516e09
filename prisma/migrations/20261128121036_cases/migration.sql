-- CreateTable
CREATE TABLE "staff_case" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "booking_id" UUID,
    "opened_by" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_person" (
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "booking_ref" TEXT,
    "part" TEXT NOT NULL,

    CONSTRAINT "case_person_pkey" PRIMARY KEY ("case_id","person_id")
);

-- CreateTable
CREATE TABLE "look" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "case_kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "employee_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "fields" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "look_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_case_opened_by_opened_at_idx" ON "staff_case"("opened_by", "opened_at");

-- CreateIndex
CREATE INDEX "look_person_id_at_idx" ON "look"("person_id", "at");

-- CreateIndex
CREATE INDEX "look_at_idx" ON "look"("at");

-- CreateIndex
CREATE INDEX "look_tx_idx" ON "look"("tx");

-- CreateIndex
CREATE UNIQUE INDEX "look_request_id_person_id_key" ON "look"("request_id", "person_id");

-- CreateIndex
CREATE INDEX "disclosure_at_idx" ON "disclosure"("at");

-- AddForeignKey
ALTER TABLE "case_person" ADD CONSTRAINT "case_person_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "staff_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Cases: a kind and a reason that there are, open for as long as they say. One of the system's for one booking at a time.
ALTER TABLE staff_case
  ADD CONSTRAINT staff_case_kind CHECK (kind IN ('support_request', 'correction', 'open_receivable', 'order_trouble')),
  ADD CONSTRAINT staff_case_whose CHECK ((opened_by IS NULL) = (kind IN ('open_receivable', 'order_trouble'))),
  ADD CONSTRAINT staff_case_ends CHECK ((expires_at IS NULL) = (opened_by IS NULL)),
  ADD CONSTRAINT staff_case_about CHECK (opened_by IS NOT NULL OR booking_id IS NOT NULL),
  ADD CONSTRAINT staff_case_opener FOREIGN KEY (opened_by) REFERENCES account (id);
CREATE UNIQUE INDEX staff_case_of_system ON staff_case (kind, booking_id) WHERE opened_by IS NULL AND closed_at IS NULL;
ALTER TABLE look ADD CONSTRAINT look_case FOREIGN KEY (case_id) REFERENCES staff_case (id);

-- Who is in a booking, for whoever must find its people without reading bookings: ids, and as whom.
CREATE VIEW booked_person AS
SELECT id AS booking_id, ref, person_id, 'contact' AS part FROM booking
UNION
SELECT t.booking_id, b.ref, t.person_id, 'traveller' FROM booking_traveller t JOIN booking b ON b.id = t.booking_id
WHERE t.state = 'active';

-- What is due of a firm booking by today, in the business zone, and has not come in (rule 41).
CREATE VIEW open_receivable AS
SELECT b.id AS booking_id, b.person_id, b.currency, due.minor - coalesce(paid.minor, 0) AS amount_minor, due.since
FROM booking b
CROSS JOIN LATERAL (SELECT sum(s.amount_minor) AS minor, max(s.due_on) AS since FROM payment_schedule_line s
  WHERE s.booking_id = b.id AND s.due_on <= (now() AT TIME ZONE 'America/New_York')::date) due
CROSS JOIN LATERAL (SELECT -sum(p.amount_minor) AS minor FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
  WHERE e.booking_id = b.id AND e.kind IN ('payment_received', 'refund_sent', 'refund_returned')
    AND p.account = 'customer_deposits') paid
WHERE b.status IN ('confirmed', 'completed') AND due.minor > coalesce(paid.minor, 0);

-- A booking is in trouble while something about it, its money or its mail waits for a person (rule 40).
CREATE VIEW troubled_order AS
WITH subject AS (
  SELECT subject_id AS id FROM attention WHERE resolved_at IS NULL
  UNION
  SELECT n.subject_id FROM attention a JOIN notice n ON n.id = a.subject_id WHERE a.resolved_at IS NULL
)
SELECT DISTINCT b.id AS booking_id, b.person_id
FROM subject s
LEFT JOIN refund r ON r.id = s.id
LEFT JOIN payment p ON p.id = coalesce(r.payment_id, s.id)
JOIN booking b ON b.id = coalesce(p.booking_id, s.id);
