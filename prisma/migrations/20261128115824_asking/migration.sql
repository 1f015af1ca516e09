-- CreateTable
CREATE TABLE "choice_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "gids" TEXT[],
    "held_under" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "choice_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asking_round" (
    "version" INTEGER NOT NULL,
    "cursor" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "asking_round_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "training_acknowledgement" (
    "seq" BIGSERIAL NOT NULL,
    "campaign_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "training_acknowledgement_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "choice_request_version_idx" ON "choice_request"("version");

-- CreateIndex
CREATE UNIQUE INDEX "choice_request_person_id_version_key" ON "choice_request"("person_id", "version");

-- CreateIndex
CREATE INDEX "training_acknowledgement_account_id_idx" ON "training_acknowledgement"("account_id");

-- CreateIndex
CREATE INDEX "training_acknowledgement_tx_idx" ON "training_acknowledgement"("tx");

-- CreateIndex
CREATE UNIQUE INDEX "training_acknowledgement_campaign_id_account_id_key" ON "training_acknowledgement"("campaign_id", "account_id");
