-- CreateTable
CREATE TABLE "booking_transfer" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "employee_id" UUID,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "booking_transfer_booking_id_idx" ON "booking_transfer"("booking_id");

-- AddForeignKey
ALTER TABLE "booking_transfer" ADD CONSTRAINT "booking_transfer_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an employee does for a customer is under a case of theirs (P34).
ALTER TABLE booking_transfer
  ADD CONSTRAINT booking_transfer_whose CHECK ((employee_id IS NULL) = (case_id IS NULL)),
  ADD CONSTRAINT booking_transfer_employee FOREIGN KEY (employee_id) REFERENCES account (id),
  ADD CONSTRAINT booking_transfer_case FOREIGN KEY (case_id) REFERENCES staff_case (id);

-- Who has a place no longer is not kept with it.
ALTER TABLE booking_traveller
  DROP CONSTRAINT booking_traveller_state_known,
  ADD CONSTRAINT booking_traveller_state_known CHECK (state IN ('active', 'cancelled'));
