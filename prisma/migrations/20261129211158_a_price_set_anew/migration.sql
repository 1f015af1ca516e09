-- AlterTable
ALTER TABLE "change_quote" ADD COLUMN     "repriced" BOOLEAN NOT NULL DEFAULT false;

-- Whoever travels keeps the price of before on another date, with what that costs, unless an employee has set the price of that date
-- (rule 67).
ALTER TABLE change_quote
  DROP CONSTRAINT change_quote_total,
  ADD CONSTRAINT change_quote_repriced CHECK (NOT repriced OR (departure_id IS NOT NULL AND employee_id IS NOT NULL)),
  ADD CONSTRAINT change_quote_total CHECK (CASE
    WHEN departure_id IS NULL THEN total_minor <= before_minor
    WHEN repriced THEN true
    ELSE total_minor = before_minor + fee_minor END);
