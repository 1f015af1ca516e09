-- DropIndex
DROP INDEX "disclosure_operation_id_key";

-- AlterTable
ALTER TABLE "disclosure" ADD COLUMN     "gids" TEXT[],
ADD COLUMN     "mode" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "dispatch" (
    "id" BIGSERIAL NOT NULL,
    "operation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "commitment" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "dispatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refusal" (
    "id" BIGSERIAL NOT NULL,
    "operation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_contract" (
    "in_force" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "fields" TEXT[],
    "gids" TEXT[],
    "conditions" TEXT[],

    CONSTRAINT "disclosure_contract_pkey" PRIMARY KEY ("in_force","version","recipient","use","mode")
);

-- CreateTable
CREATE TABLE "undertaking" (
    "seq" BIGSERIAL NOT NULL,
    "recipient" TEXT NOT NULL,
    "attested_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "recall_days" SMALLINT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "undertaking_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "recall" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "recall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recall_answer" (
    "recall_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "recall_answer_pkey" PRIMARY KEY ("recall_id")
);

-- CreateIndex
CREATE INDEX "dispatch_operation_id_person_id_idx" ON "dispatch"("operation_id", "person_id");

-- CreateIndex
CREATE INDEX "dispatch_tx_idx" ON "dispatch"("tx");

-- CreateIndex
CREATE INDEX "refusal_person_id_idx" ON "refusal"("person_id");

-- CreateIndex
CREATE INDEX "refusal_tx_idx" ON "refusal"("tx");

-- CreateIndex
CREATE UNIQUE INDEX "refusal_operation_id_person_id_reason_key" ON "refusal"("operation_id", "person_id", "reason");

-- CreateIndex
CREATE INDEX "undertaking_recipient_seq_idx" ON "undertaking"("recipient", "seq");

-- CreateIndex
CREATE INDEX "undertaking_tx_idx" ON "undertaking"("tx");

-- CreateIndex
CREATE INDEX "recall_person_id_recipient_idx" ON "recall"("person_id", "recipient");

-- CreateIndex
CREATE INDEX "recall_tx_idx" ON "recall"("tx");

-- CreateIndex
CREATE INDEX "recall_answer_tx_idx" ON "recall_answer"("tx");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_operation_id_person_id_key" ON "disclosure"("operation_id", "person_id");

-- No entry is without a right that allows it (I17).
ALTER TABLE disclosure ADD CONSTRAINT disclosure_allowed CHECK (cardinality(gids) > 0);
ALTER TABLE dispatch ADD CONSTRAINT dispatch_commitment_whole CHECK (octet_length(commitment) = 32);
ALTER TABLE recall ADD CONSTRAINT recall_reason_known CHECK (reason IN ('erased', 'withdrawn'));

-- What is published of what left: of fewer than ten people it would point at them, so then it is withheld.
CREATE FUNCTION egress_figures() RETURNS TABLE (figure text, value bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT figure, CASE WHEN people NOT BETWEEN 1 AND 9 THEN value END FROM (
    SELECT 'mails this month' AS figure, count(DISTINCT d.operation_id) AS value, count(DISTINCT d.person_id) AS people
    FROM disclosure d JOIN dispatch o USING (operation_id, person_id)
    WHERE d.mode = 'contact:email' AND d.at >= date_trunc('month', now())
    UNION ALL
    SELECT 'payments this month', count(DISTINCT d.operation_id), count(DISTINCT d.person_id)
    FROM disclosure d JOIN dispatch o USING (operation_id, person_id)
    WHERE d.recipient = 'processor:stripe' AND d.at >= date_trunc('month', now())
    UNION ALL
    SELECT 'refusals', count(DISTINCT operation_id), count(DISTINCT person_id) FROM refusal
    UNION ALL
    SELECT 'recalls unanswered', count(*), count(DISTINCT person_id) FROM recall r
    WHERE r.answer_by < now() AND NOT EXISTS (SELECT FROM recall_answer a WHERE a.recall_id = r.id)
  ) AS counted
$$;
REVOKE EXECUTE ON FUNCTION egress_figures FROM PUBLIC;
GRANT EXECUTE ON FUNCTION egress_figures TO iv_browsing;
