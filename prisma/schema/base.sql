-- What waits to be passed on is looked for ten times a second, and is few among many.
CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE relayed_at IS NULL;
