-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "vault";

-- CreateTable
CREATE TABLE "inventory_pool" (
    "id" UUID NOT NULL,
    "departure_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "booked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inventory_pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_type" (
    "id" UUID NOT NULL,
    "departure_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "occupancy" SMALLINT NOT NULL,
    "single_supplement" BIGINT,

    CONSTRAINT "room_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pool_use" (
    "room_type_id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "units" SMALLINT NOT NULL,

    CONSTRAINT "pool_use_pkey" PRIMARY KEY ("room_type_id","pool_id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "departure_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "hard_limit_at" TIMESTAMPTZ(3) NOT NULL,
    "renewals" SMALLINT NOT NULL DEFAULT 0,
    "idempotency_key" TEXT NOT NULL,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hold_unit" (
    "hold_id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "units" SMALLINT NOT NULL,

    CONSTRAINT "hold_unit_pkey" PRIMARY KEY ("hold_id","pool_id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lifecycle_event" (
    "id" BIGSERIAL NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "why" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lifecycle_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attention" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "detail" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "attention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_beat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_beat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_schedule_line" (
    "booking_id" UUID NOT NULL,
    "seq" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "payment_schedule_line_pkey" PRIMARY KEY ("booking_id","seq")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "hold_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "status" TEXT NOT NULL,
    "session_id" TEXT,
    "session_url" TEXT,
    "session_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "intent_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "stripe_refund_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "booking_id" UUID,
    "effective_on" DATE NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "entry_id" UUID NOT NULL,
    "seq" SMALLINT NOT NULL,
    "account" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("entry_id","seq")
);

-- CreateTable
CREATE TABLE "psp_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "psp_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "departure_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "hold_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "cancellation_terms_id" UUID NOT NULL,
    "booking_terms_id" UUID NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "link_epoch" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" UUID,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_traveller" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "seq" SMALLINT NOT NULL,
    "person_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "room_type_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "details_due_on" DATE NOT NULL,

    CONSTRAINT "booking_traveller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requested_link" (
    "request_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,

    CONSTRAINT "requested_link_pkey" PRIMARY KEY ("request_id","booking_id")
);

-- CreateTable
CREATE TABLE "link_request" (
    "id" UUID NOT NULL,
    "address_index" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "description" TEXT[],
    "region" TEXT NOT NULL,
    "countries" TEXT[],
    "themes" TEXT[],
    "physical_rating" SMALLINT NOT NULL,
    "minimum_age" SMALLINT NOT NULL,
    "nights" SMALLINT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "highlights" TEXT[],
    "status" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vacation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "vacation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "days" JSONB NOT NULL,
    "inclusions" TEXT[],
    "exclusions" TEXT[],
    "notes" TEXT[],

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departure" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "vacation_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "time_zone" TEXT NOT NULL,
    "cutoff_at" TIMESTAMPTZ(3) NOT NULL,
    "balance_due_days" SMALLINT NOT NULL,
    "deposit_rate" INTEGER NOT NULL,
    "minimum_travellers" SMALLINT NOT NULL,
    "decision_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "cancellation_terms_id" UUID NOT NULL,
    "booking_terms_id" UUID NOT NULL,
    "tax_rate" INTEGER NOT NULL DEFAULT 0,
    "tax_name" TEXT NOT NULL DEFAULT 'Tax',

    CONSTRAINT "departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms_version" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "terms_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cancellation_tier" (
    "terms_id" UUID NOT NULL,
    "days_before" INTEGER NOT NULL,
    "rate" INTEGER NOT NULL,
    "fixed_minor" BIGINT NOT NULL,

    CONSTRAINT "cancellation_tier_pkey" PRIMARY KEY ("terms_id","days_before")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "answer" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "claimed_until" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_plan" (
    "room_type_id" UUID NOT NULL,
    "traveller_type" TEXT NOT NULL,
    "price_minor" BIGINT NOT NULL,

    CONSTRAINT "rate_plan_pkey" PRIMARY KEY ("room_type_id","traveller_type")
);

-- CreateTable
CREATE TABLE "extra" (
    "id" UUID NOT NULL,
    "vacation_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "per" TEXT NOT NULL,
    "pool_name" TEXT,

    CONSTRAINT "extra_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,
    "rate" INTEGER,
    "fixed_minor" BIGINT,
    "min_days_ahead" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "max_uses" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "promotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coupon_use" (
    "hold_id" UUID NOT NULL,
    "promotion_id" UUID NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "coupon_use_pkey" PRIMARY KEY ("hold_id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "departure_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot" JSONB NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "promotion_id" UUID,
    "edition_id" UUID NOT NULL,
    "cancellation_terms_id" UUID NOT NULL,
    "booking_terms_id" UUID NOT NULL,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "fields" TEXT[],
    "version" INTEGER NOT NULL,
    "operation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vault"."person_key" (
    "person_id" UUID NOT NULL,
    "retention_class" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("person_id","retention_class")
);

-- CreateTable
CREATE TABLE "vault"."name" (
    "person_id" UUID NOT NULL,
    "given_ct" BYTEA NOT NULL,
    "surname_ct" BYTEA NOT NULL,
    "surname_index" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "name_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."email" (
    "person_id" UUID NOT NULL,
    "address_ct" BYTEA NOT NULL,
    "address_index" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "email_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."phone" (
    "person_id" UUID NOT NULL,
    "number_ct" BYTEA NOT NULL,
    "number_index" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "phone_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."address" (
    "person_id" UUID NOT NULL,
    "street_ct" BYTEA NOT NULL,
    "city_ct" BYTEA NOT NULL,
    "state_ct" BYTEA NOT NULL,
    "postal_code_ct" BYTEA NOT NULL,
    "country_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "address_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."birth_date" (
    "person_id" UUID NOT NULL,
    "date_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "birth_date_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "inventory_pool_departure_id_idx" ON "inventory_pool"("departure_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_type_departure_id_position_key" ON "room_type"("departure_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "hold_idempotency_key_key" ON "hold"("idempotency_key");

-- CreateIndex
CREATE INDEX "lifecycle_event_entity_id_idx" ON "lifecycle_event"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "attention_kind_subject_id_key" ON "attention"("kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_person_id_key" ON "customer"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_session_id_key" ON "payment"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_intent_id_key" ON "payment"("intent_id");

-- CreateIndex
CREATE INDEX "payment_booking_id_idx" ON "payment"("booking_id");

-- CreateIndex
CREATE INDEX "payment_status_idx" ON "payment"("status");

-- CreateIndex
CREATE UNIQUE INDEX "refund_stripe_refund_id_key" ON "refund"("stripe_refund_id");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE INDEX "ledger_entry_booking_id_idx" ON "ledger_entry"("booking_id");

-- CreateIndex
CREATE INDEX "ledger_entry_customer_id_idx" ON "ledger_entry"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_kind_source_id_key" ON "ledger_entry"("kind", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_ref_key" ON "booking"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "booking_hold_id_key" ON "booking"("hold_id");

-- CreateIndex
CREATE INDEX "booking_person_id_idx" ON "booking"("person_id");

-- CreateIndex
CREATE INDEX "booking_departure_id_idx" ON "booking"("departure_id");

-- CreateIndex
CREATE INDEX "booking_traveller_person_id_idx" ON "booking_traveller"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_traveller_booking_id_seq_key" ON "booking_traveller"("booking_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "vacation_slug_key" ON "vacation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "edition_vacation_id_number_key" ON "edition"("vacation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "departure_code_key" ON "departure"("code");

-- CreateIndex
CREATE INDEX "departure_vacation_id_starts_on_idx" ON "departure"("vacation_id", "starts_on");

-- CreateIndex
CREATE INDEX "departure_starts_on_idx" ON "departure"("starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "terms_version_kind_name_version_key" ON "terms_version"("kind", "name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "notice_kind_subject_id_event_key" ON "notice"("kind", "subject_id", "event");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_attempt_message_id_key" ON "delivery_attempt"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_attempt_notice_id_channel_key" ON "delivery_attempt"("notice_id", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "extra_vacation_id_position_key" ON "extra"("vacation_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_code_key" ON "promotion"("code");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_hash_key" ON "policy_version"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_operation_id_key" ON "disclosure"("operation_id");

-- CreateIndex
CREATE INDEX "disclosure_person_id_idx" ON "disclosure"("person_id");

-- CreateIndex
CREATE INDEX "name_surname_index_idx" ON "vault"."name"("surname_index");

-- CreateIndex
CREATE INDEX "email_address_index_idx" ON "vault"."email"("address_index");

-- CreateIndex
CREATE INDEX "search_word_stem_idx" ON "search_word"("stem");

-- AddForeignKey
ALTER TABLE "inventory_pool" ADD CONSTRAINT "inventory_pool_departure_id_fkey" FOREIGN KEY ("departure_id") REFERENCES "departure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_type" ADD CONSTRAINT "room_type_departure_id_fkey" FOREIGN KEY ("departure_id") REFERENCES "departure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_use" ADD CONSTRAINT "pool_use_room_type_id_fkey" FOREIGN KEY ("room_type_id") REFERENCES "room_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_use" ADD CONSTRAINT "pool_use_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "inventory_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold_unit" ADD CONSTRAINT "hold_unit_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "hold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold_unit" ADD CONSTRAINT "hold_unit_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "inventory_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_schedule_line" ADD CONSTRAINT "payment_schedule_line_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_traveller" ADD CONSTRAINT "booking_traveller_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_vacation_id_fkey" FOREIGN KEY ("vacation_id") REFERENCES "vacation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departure" ADD CONSTRAINT "departure_vacation_id_fkey" FOREIGN KEY ("vacation_id") REFERENCES "vacation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departure" ADD CONSTRAINT "departure_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departure" ADD CONSTRAINT "departure_cancellation_terms_id_fkey" FOREIGN KEY ("cancellation_terms_id") REFERENCES "terms_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departure" ADD CONSTRAINT "departure_booking_terms_id_fkey" FOREIGN KEY ("booking_terms_id") REFERENCES "terms_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cancellation_tier" ADD CONSTRAINT "cancellation_tier_terms_id_fkey" FOREIGN KEY ("terms_id") REFERENCES "terms_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rate_plan" ADD CONSTRAINT "rate_plan_room_type_id_fkey" FOREIGN KEY ("room_type_id") REFERENCES "room_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extra" ADD CONSTRAINT "extra_vacation_id_fkey" FOREIGN KEY ("vacation_id") REFERENCES "vacation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coupon_use" ADD CONSTRAINT "coupon_use_promotion_id_fkey" FOREIGN KEY ("promotion_id") REFERENCES "promotion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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

-- What waits to be passed on is looked for ten times a second, and is few among many.
CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE relayed_at IS NULL;

-- Every entry balances in every currency when its transaction commits: double entry is the database's word, not ours.
CREATE FUNCTION public.refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.ledger_posting WHERE entry_id = NEW.entry_id GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger entry % does not balance', NEW.entry_id USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON public.ledger_posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_unbalanced();

-- What is posted stays (rule 73): nobody updates or deletes it, the owner of the tables included.
CREATE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.ledger_posting
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER disclosure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER quote_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.quote
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

ALTER TABLE public.payment ADD CONSTRAINT payment_amount_positive CHECK (amount_minor > 0);
ALTER TABLE public.refund ADD CONSTRAINT refund_amount_positive CHECK (amount_minor > 0);
ALTER TABLE public.payment ADD CONSTRAINT payment_status_known
  CHECK (status IN ('created', 'pending', 'confirmed', 'failed', 'cancelled'));
ALTER TABLE public.refund ADD CONSTRAINT refund_status_known CHECK (status IN ('requested', 'in_transit', 'done', 'failed'));

-- Rule 48: what goes back never exceeds what came in and was confirmed, whoever asks and however many at once. The payment is locked
-- first: what another transaction sends back is seen once it has committed.
CREATE FUNCTION public.refuse_over_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE paid bigint;
BEGIN
  SELECT amount_minor INTO paid FROM public.payment WHERE id = NEW.payment_id AND status = 'confirmed' FOR NO KEY UPDATE;
  IF (SELECT coalesce(sum(amount_minor), 0) FROM public.refund
      WHERE payment_id = NEW.payment_id AND id <> NEW.id AND status <> 'failed') + NEW.amount_minor > coalesce(paid, 0) THEN
    RAISE EXCEPTION 'refunds exceed payment %', NEW.payment_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_within_payment BEFORE INSERT OR UPDATE OF payment_id, amount_minor, status ON public.refund
  FOR EACH ROW WHEN (NEW.status <> 'failed') EXECUTE FUNCTION public.refuse_over_refund();

-- One payment goes back once for one reason; after a failed attempt another is possible (rule 60).
CREATE UNIQUE INDEX refund_reason ON public.refund (payment_id, reason) WHERE status <> 'failed';

-- Rule 48: a captured payment stays captured, with its amount.
CREATE FUNCTION public.refuse_unsettling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'payment % is confirmed', OLD.id USING ERRCODE = '23514';
END $$;
CREATE TRIGGER payment_stays_confirmed BEFORE UPDATE OF status, amount_minor, currency ON public.payment
  FOR EACH ROW WHEN (OLD.status = 'confirmed'
    AND (NEW.status, NEW.amount_minor, NEW.currency) IS DISTINCT FROM (OLD.status, OLD.amount_minor, OLD.currency))
  EXECUTE FUNCTION public.refuse_unsettling();

ALTER TABLE public.booking ADD CONSTRAINT booking_status_known CHECK
  (status IN ('awaiting_deposit', 'confirmed', 'completed', 'expired', 'cancelled', 'cancelled_by_organiser'));
ALTER TABLE public.booking_traveller ADD CONSTRAINT booking_traveller_state_known CHECK
  (state IN ('active', 'cancelled', 'substituted'));

-- Catalogue: full text that forgives typos and accents.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Kept by the trigger and unknown to Prisma. The head is title, places, countries and themes: short, for ranking; the
-- vector is all of the text, for finding.
ALTER TABLE vacation ADD COLUMN search_head tsvector, ADD COLUMN search_vector tsvector;
-- Long text is kept apart, so that ranking thousands of vacations reads little.
ALTER TABLE vacation SET (toast_tuple_target = 128);
ALTER TABLE vacation ALTER COLUMN search_head SET STORAGE MAIN, ALTER COLUMN slug SET STORAGE MAIN,
  ALTER COLUMN title SET STORAGE MAIN, ALTER COLUMN status SET STORAGE MAIN;

CREATE FUNCTION index_vacation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  plain text := unaccent(NEW.search_text);
  title text := unaccent(NEW.title);
BEGIN
  NEW.search_head := setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', split_part(plain, E'\n', 1)), 'B');
  NEW.search_vector := to_tsvector('english', title || E'\n' || plain);
  RETURN NEW;
END $$;

CREATE TRIGGER vacation_indexed BEFORE INSERT OR UPDATE OF title, search_text ON vacation
  FOR EACH ROW EXECUTE FUNCTION index_vacation();

CREATE INDEX vacation_search ON vacation USING gin (search_vector);

-- A word that no vacation has any more does no harm, so nothing is ever taken out of search_word.
CREATE INDEX search_word_prefix ON search_word (word text_pattern_ops);
CREATE INDEX search_word_similar ON search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION collect_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word, stem)
  SELECT word, (ts_lexize('english_stem', word))[1]
  FROM (SELECT DISTINCT w.word FROM changed,
        regexp_split_to_table(lower(unaccent(changed.title || ' ' || changed.search_text)), '[^a-z0-9]+') AS w(word)) all_words
  WHERE length(word) BETWEEN 2 AND 40 AND (ts_lexize('english_stem', word))[1] IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER vacation_words_new AFTER INSERT ON vacation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION collect_words();
CREATE TRIGGER vacation_words_changed AFTER UPDATE ON vacation
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION collect_words();

-- The stems that stand for one typed word: its own and those that it begins, or else those of the words nearest to it.
CREATE FUNCTION search_stems(typed text) RETURNS text[] LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = '0.2' AS $$
  WITH known AS (
    SELECT stem FROM search_word WHERE stem = (ts_lexize('english_stem', typed))[1]
    UNION
    (SELECT stem FROM search_word WHERE length(typed) > 2 AND word LIKE typed || '%' LIMIT 20)
  ), near AS (
    SELECT stem FROM search_word
    WHERE length(typed) > 2 AND word % typed AND levenshtein(word, typed) <= 1 + length(typed) / 5
      AND NOT EXISTS (SELECT FROM known)
    ORDER BY levenshtein(word, typed), similarity(word, typed) DESC, word LIMIT 3
  )
  SELECT array_agg(DISTINCT stem) FROM (SELECT stem FROM known UNION ALL SELECT stem FROM near) found
$$;

-- Every word must be found in one of its forms. Null where nothing that can be searched for was typed; a query that
-- matches nothing where a word is like no word of ours.
CREATE FUNCTION search_query(typed text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT string_agg('(' || coalesce(array_to_string(search_stems(word), ' | '), 'nosuchword0') || ')', ' & ')::tsquery
  FROM (SELECT DISTINCT word FROM regexp_split_to_table(lower(unaccent(typed)), '[^a-z0-9]+') WITH ORDINALITY AS w(word, at)
        WHERE word <> '' AND at <= 12) words
  WHERE (ts_lexize('english_stem', word))[1] IS NOT NULL
$$;

ALTER TABLE departure
  ADD CONSTRAINT departure_status CHECK (status IN ('scheduled', 'guaranteed', 'cancelled', 'departed', 'completed')),
  ADD CONSTRAINT departure_order CHECK (ends_on >= starts_on),
  ADD CONSTRAINT departure_deposit CHECK (deposit_rate BETWEEN 1 AND 10000),
  ADD CONSTRAINT departure_tax CHECK (tax_rate BETWEEN 0 AND 10000);
ALTER TABLE cancellation_tier
  ADD CONSTRAINT cancellation_tier_rate CHECK (rate BETWEEN 0 AND 10000),
  ADD CONSTRAINT cancellation_tier_fixed CHECK (fixed_minor >= 0);

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
