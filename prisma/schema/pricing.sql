-- Pricing: prices are never negative, and a code is never used more often than it may be (rules 28 and 29).

ALTER TABLE rate_plan
  ADD CONSTRAINT rate_plan_price CHECK (price_minor >= 0),
  ADD CONSTRAINT rate_plan_type CHECK (traveller_type IN ('adult', 'child'));
ALTER TABLE extra
  ADD CONSTRAINT extra_price CHECK (price_minor >= 0),
  ADD CONSTRAINT extra_per CHECK (per IN ('traveller', 'booking'));
ALTER TABLE room_type ADD CONSTRAINT room_type_supplement CHECK (single_supplement >= 0);
ALTER TABLE promotion
  ADD CONSTRAINT promotion_used CHECK (used >= 0 AND (max_uses IS NULL OR used <= max_uses)),
  ADD CONSTRAINT promotion_worth CHECK (num_nonnulls(rate, fixed_minor) = 1 AND coalesce(rate, 1) BETWEEN 1 AND 10000 AND coalesce(fixed_minor, 1) > 0);
ALTER TABLE coupon_use
  ADD CONSTRAINT coupon_use_state CHECK (state IN ('reserved', 'used', 'released'));
ALTER TABLE quote ADD CONSTRAINT quote_total CHECK (total_minor >= 0);

-- What one adult who shares pays at least.
CREATE VIEW price_from AS
SELECT r.departure_id, min(p.price_minor) AS amount_minor
FROM room_type r JOIN rate_plan p ON p.room_type_id = r.id AND p.traveller_type = 'adult'
GROUP BY r.departure_id;

CREATE INDEX coupon_use_reserved ON coupon_use (promotion_id) WHERE state = 'reserved';

-- How often a code can still be used: what ended holds reserved is free again (rule 30). Null where there is no limit.
CREATE VIEW promotion_left AS
SELECT p.id, p.max_uses - p.used + (
         SELECT count(*)::int FROM coupon_use u JOIN ended_hold h ON h.id = u.hold_id
         WHERE u.promotion_id = p.id AND u.state = 'reserved') AS uses
FROM promotion p;
