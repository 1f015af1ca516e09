-- AlterTable
ALTER TABLE "delivery_attempt" ADD COLUMN     "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "ended_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "call_script" (
    "attempt_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "zones" TEXT[],
    "key_wrapped" BYTEA NOT NULL,
    "script_ct" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" UUID,
    "taken_until" TIMESTAMPTZ(3),

    CONSTRAINT "call_script_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "phone_call" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "again_at" TIMESTAMPTZ(3),

    CONSTRAINT "phone_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "call_script_person_id_idx" ON "call_script"("person_id");

-- CreateIndex
CREATE INDEX "phone_call_attempt_id_idx" ON "phone_call"("attempt_id");

-- CreateIndex
CREATE INDEX "phone_call_person_id_at_idx" ON "phone_call"("person_id", "at");

-- AddForeignKey
ALTER TABLE "call_script" ADD CONSTRAINT "call_script_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "delivery_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "delivery_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here.
ALTER TABLE call_script ADD CONSTRAINT call_script_person FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE phone_call ADD CONSTRAINT phone_call_person FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE phone_call ADD CONSTRAINT phone_call_outcome
  CHECK (outcome IN ('reached', 'no_answer', 'wrong_number', 'call_back', 'declined'));
-- What was asked for has a time; what has ended is not tried again.
ALTER TABLE phone_call ADD CONSTRAINT phone_call_again
  CHECK (CASE outcome WHEN 'call_back' THEN again_at > at WHEN 'no_answer' THEN true ELSE again_at IS NULL END);

-- A bill may have to be told before anything of it is due.
ALTER TABLE staff_case DROP CONSTRAINT staff_case_kind, DROP CONSTRAINT staff_case_whose;
ALTER TABLE staff_case
  ADD CONSTRAINT staff_case_kind CHECK (kind IN ('support_request', 'correction', 'open_receivable', 'call_to_make', 'order_trouble')),
  ADD CONSTRAINT staff_case_whose CHECK ((opened_by IS NULL) = (kind IN ('open_receivable', 'call_to_make', 'order_trouble')));

-- Somebody is to be called about a bill, and the first booking of theirs by which a clerk finds them.
CREATE VIEW due_call AS
SELECT DISTINCT ON (s.person_id) b.id AS booking_id, s.person_id
FROM call_script s
JOIN delivery_attempt a ON a.id = s.attempt_id AND a.status = 'queued'
JOIN booking b ON b.person_id = s.person_id
ORDER BY s.person_id, b.id;
