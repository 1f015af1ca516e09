-- AlterTable
ALTER TABLE "cancellation_quote" ADD COLUMN     "case_id" UUID,
ADD COLUMN     "employee_id" UUID;

-- AlterTable
ALTER TABLE "cancellation" ADD COLUMN     "employee_id" UUID;

-- AlterTable
ALTER TABLE "change_quote" ADD COLUMN     "case_id" UUID,
ADD COLUMN     "employee_id" UUID;

-- AlterTable
ALTER TABLE "booking_change" ADD COLUMN     "employee_id" UUID;

-- What an employee does for a customer is of a price that the same employee asked for, under a case of theirs (P34).
ALTER TABLE cancellation_quote
  ADD CONSTRAINT cancellation_quote_whose CHECK ((employee_id IS NULL) = (case_id IS NULL)),
  ADD CONSTRAINT cancellation_quote_employee FOREIGN KEY (employee_id) REFERENCES account (id),
  ADD CONSTRAINT cancellation_quote_case FOREIGN KEY (case_id) REFERENCES staff_case (id),
  ADD CONSTRAINT cancellation_quote_by UNIQUE (id, employee_id);
ALTER TABLE change_quote
  ADD CONSTRAINT change_quote_whose CHECK ((employee_id IS NULL) = (case_id IS NULL)),
  ADD CONSTRAINT change_quote_employee FOREIGN KEY (employee_id) REFERENCES account (id),
  ADD CONSTRAINT change_quote_case FOREIGN KEY (case_id) REFERENCES staff_case (id),
  ADD CONSTRAINT change_quote_by UNIQUE (id, employee_id);
ALTER TABLE cancellation
  DROP CONSTRAINT cancellation_by,
  DROP CONSTRAINT cancellation_told,
  ADD CONSTRAINT cancellation_by CHECK ("by" IN ('customer', 'employee', 'operator')),
  ADD CONSTRAINT cancellation_told CHECK (("by" = 'operator') = (quote_id IS NULL)),
  ADD CONSTRAINT cancellation_employee CHECK (("by" = 'employee') = (employee_id IS NOT NULL)),
  ADD CONSTRAINT cancellation_by_whom FOREIGN KEY (quote_id, employee_id) REFERENCES cancellation_quote (id, employee_id);
ALTER TABLE booking_change
  DROP CONSTRAINT booking_change_by,
  ADD CONSTRAINT booking_change_by CHECK ("by" IN ('customer', 'employee')),
  ADD CONSTRAINT booking_change_employee CHECK (("by" = 'employee') = (employee_id IS NOT NULL)),
  ADD CONSTRAINT booking_change_by_whom FOREIGN KEY (id, employee_id) REFERENCES change_quote (id, employee_id);

-- What a booking is changed by may send nothing back.
ALTER TABLE proposal
  DROP CONSTRAINT proposal_amount,
  ADD CONSTRAINT proposal_amount CHECK (
    amount_minor > 0 OR (kind IN ('departure_cancellation', 'booking_change') AND amount_minor = 0));
