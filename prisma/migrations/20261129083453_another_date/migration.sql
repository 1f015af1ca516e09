-- AlterTable
ALTER TABLE "change_quote" ADD COLUMN     "departure_id" UUID;

-- AlterTable
ALTER TABLE "booking_change" ADD COLUMN     "departure_id" UUID,
ADD COLUMN     "settles_at_minor" BIGINT NOT NULL DEFAULT 0;

-- Either somebody does not travel, and the price is never more than it was; or all of them travel on another departure, and it is what it
-- was with what that costs (rules 53, 54, 67).
ALTER TABLE change_quote
  DROP CONSTRAINT change_quote_somebody,
  DROP CONSTRAINT change_quote_fee,
  ADD CONSTRAINT change_quote_departure FOREIGN KEY (departure_id) REFERENCES departure (id),
  ADD CONSTRAINT change_quote_what CHECK ((departure_id IS NULL) = (cardinality(traveller_ids) > 0)),
  ADD CONSTRAINT change_quote_fee CHECK (fee_minor >= 0 AND fee_minor <= total_minor),
  ADD CONSTRAINT change_quote_total CHECK (
    CASE WHEN departure_id IS NULL THEN total_minor <= before_minor ELSE total_minor = before_minor + fee_minor END),
  ADD CONSTRAINT change_quote_date UNIQUE (id, departure_id);
ALTER TABLE booking_change
  DROP CONSTRAINT booking_change_somebody,
  ADD CONSTRAINT booking_change_what CHECK (travellers >= 0 AND (departure_id IS NULL) = (travellers > 0)),
  ADD CONSTRAINT booking_change_settles CHECK (settles_at_minor >= 0),
  ADD CONSTRAINT booking_change_date FOREIGN KEY (id, departure_id) REFERENCES change_quote (id, departure_id);
