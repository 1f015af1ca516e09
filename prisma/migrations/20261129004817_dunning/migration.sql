-- CreateTable
CREATE TABLE "dunning_case" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "anchor_id" UUID NOT NULL,
    "anchored_on" DATE,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dunning_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dunning_action" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "anchor_id" UUID NOT NULL,
    "rules_version" SMALLINT NOT NULL,
    "taken_on" DATE NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dunning_action_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dunning_case_customer_id_idx" ON "dunning_case"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "dunning_action_case_id_level_anchor_id_key" ON "dunning_action"("case_id", "level", "anchor_id");

-- AddForeignKey
ALTER TABLE "dunning_action" ADD CONSTRAINT "dunning_action_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "dunning_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE dunning_case
  ADD CONSTRAINT dunning_case_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  ADD CONSTRAINT dunning_case_anchor FOREIGN KEY (anchor_id) REFERENCES invoice (id);
-- One at a time, for each currency (rule 93).
CREATE UNIQUE INDEX dunning_case_one_open ON public.dunning_case (customer_id, currency) WHERE closed_at IS NULL;
ALTER TABLE dunning_action
  ADD CONSTRAINT dunning_action_anchor FOREIGN KEY (anchor_id) REFERENCES invoice (id),
  ADD CONSTRAINT dunning_action_level CHECK (level BETWEEN 1 AND 9);
-- What was said stays said.
CREATE TRIGGER dunning_action_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.dunning_action
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
