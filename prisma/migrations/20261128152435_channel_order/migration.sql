-- CreateTable
CREATE TABLE "channel_order" (
    "person_id" UUID NOT NULL,
    "channels" TEXT[],
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_order_pkey" PRIMARY KEY ("person_id")
);

-- Each way once, and at least one: a bill has to reach somebody (P40, P41).
ALTER TABLE public.channel_order ADD CONSTRAINT channel_order_is_one CHECK (
  cardinality(channels) BETWEEN 1 AND 4 AND channels <@ ARRAY['email', 'post', 'fax', 'phone']
  AND ('email' = ANY(channels))::int + ('post' = ANY(channels))::int + ('fax' = ANY(channels))::int + ('phone' = ANY(channels))::int = cardinality(channels));
