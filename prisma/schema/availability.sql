-- Availability: what no statement may do, whoever sends it.

ALTER TABLE inventory_pool
  ADD CONSTRAINT inventory_pool_capacity CHECK (capacity >= 0),
  ADD CONSTRAINT inventory_pool_held CHECK (held >= 0),
  ADD CONSTRAINT inventory_pool_booked CHECK (booked >= 0);

-- Rule 1: taking more than there is, is refused. Rule 15: lowering the capacity below what is sold is allowed, so this
-- cannot be a CHECK. The conditions stand in WHEN: the function runs only where something is wrong.
CREATE FUNCTION refuse_oversold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'pool % has no room for that', NEW.id USING ERRCODE = '23514', TABLE = 'inventory_pool';
END $$;

CREATE TRIGGER inventory_pool_taken BEFORE UPDATE ON inventory_pool FOR EACH ROW
  WHEN (NEW.held + NEW.booked > NEW.capacity AND NEW.held + NEW.booked > OLD.held + OLD.booked)
  EXECUTE FUNCTION refuse_oversold();

CREATE TRIGGER inventory_pool_made BEFORE INSERT ON inventory_pool FOR EACH ROW
  WHEN (NEW.held + NEW.booked > NEW.capacity)
  EXECUTE FUNCTION refuse_oversold();

ALTER TABLE pool_use ADD CONSTRAINT pool_use_units CHECK (units > 0);
ALTER TABLE room_type ADD CONSTRAINT room_type_occupancy CHECK (occupancy > 0);

ALTER TABLE hold
  ADD CONSTRAINT hold_status CHECK (status IN ('active', 'paying', 'converted', 'released', 'expired'));
ALTER TABLE hold_unit ADD CONSTRAINT hold_unit_units CHECK (units > 0);

-- Lapsed holds are looked for at every take (rule 6); those that ended stay out of the way.
CREATE INDEX hold_active ON hold (departure_id, expires_at) WHERE status = 'active';
CREATE INDEX hold_lapsing ON hold (expires_at) WHERE status = 'active';

-- What can be had now: lapsed holds do not count, swept or not (rule 6), and free is never negative (rule 15).
CREATE VIEW open_places AS
SELECT p.departure_id, p.id AS pool_id, p.name, p.booked,
       (p.held - coalesce(lapsed.units, 0))::int AS held,
       greatest(p.capacity - p.booked - p.held + coalesce(lapsed.units, 0), 0)::int AS free
FROM inventory_pool p
LEFT JOIN (SELECT u.pool_id, sum(u.units) AS units
           FROM hold h JOIN hold_unit u ON u.hold_id = h.id
           WHERE h.status = 'active' AND h.expires_at <= now()
           GROUP BY u.pool_id) lapsed ON lapsed.pool_id = p.id;

-- Holds that hold nothing: what was lent to them may be given back.
CREATE VIEW ended_hold AS
SELECT id FROM hold WHERE status IN ('expired', 'released') OR (status = 'active' AND expires_at <= now());
