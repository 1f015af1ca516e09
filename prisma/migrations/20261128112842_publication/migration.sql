-- What was collected under the trial text of version 1 is test data, and its rights mean nothing under another text.
DO $$
BEGIN
  IF EXISTS (SELECT FROM policy_version) THEN
    RAISE EXCEPTION 'This database holds test data of a provisional policy version: remove the data folder and start again.';
  END IF;
END $$;

-- AlterTable
ALTER TABLE "policy_version" DROP COLUMN "effective_at",
DROP COLUMN "retired_at",
ADD COLUMN     "approved_by" UUID,
ADD COLUMN     "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "published_by" UUID,
ADD COLUMN     "takes_effect_at" TIMESTAMPTZ(3) NOT NULL;

-- CreateTable
CREATE TABLE "policy_effect" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "policy_effect_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "policy_proposal" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "takes_effect_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "policy_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "choice" (
    "seq" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "gid" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "request_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "choice_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "training_campaign" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "training_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policy_effect_tx_idx" ON "policy_effect"("tx");

-- CreateIndex
CREATE UNIQUE INDEX "policy_proposal_seq_key" ON "policy_proposal"("seq");

-- CreateIndex
CREATE INDEX "policy_proposal_number_idx" ON "policy_proposal"("number");

-- CreateIndex
CREATE INDEX "policy_proposal_tx_idx" ON "policy_proposal"("tx");

-- CreateIndex
CREATE INDEX "choice_person_id_gid_idx" ON "choice"("person_id", "gid");

-- CreateIndex
CREATE INDEX "choice_tx_idx" ON "choice"("tx");

-- CreateIndex
CREATE INDEX "training_campaign_tx_idx" ON "training_campaign"("tx");

-- CreateIndex
CREATE UNIQUE INDEX "training_campaign_kind_policy_version_due_on_key" ON "training_campaign"("kind", "policy_version", "due_on");

ALTER TABLE public.policy_version ADD CONSTRAINT policy_version_second_person CHECK (approved_by <> published_by);
ALTER TABLE public.choice ADD CONSTRAINT choice_answer_known CHECK (answer IN ('accept', 'refuse', 'withdraw'));
ALTER TABLE public.training_campaign ADD CONSTRAINT training_campaign_kind_known CHECK (kind IN ('version', 'quarter'));

-- Versions follow each other without a gap and in the order in which they take effect. All but the first, which comes with the
-- installation, are proposed by one person and agreed to by another: the last proposal, word for word.
CREATE FUNCTION public.refuse_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record; proposed record;
BEGIN
  SELECT * INTO last FROM public.policy_version ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.takes_effect_at < last.takes_effect_at THEN
    RAISE EXCEPTION 'policy version % does not follow version %', NEW.number, last.number USING ERRCODE = '23514';
  END IF;
  SELECT * INTO proposed FROM public.policy_proposal WHERE number = NEW.number ORDER BY seq DESC LIMIT 1;
  IF last.number IS NOT NULL AND (NEW.approved_by IS NULL OR (NEW.hash, NEW.takes_effect_at, NEW.published_by)
      IS DISTINCT FROM (proposed.hash, proposed.takes_effect_at, proposed.proposed_by)) THEN
    RAISE EXCEPTION 'policy version % is not what was proposed', NEW.number USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_version_approved BEFORE INSERT ON public.policy_version
  FOR EACH ROW EXECUTE FUNCTION public.refuse_unapproved();

-- P36: a version is not published unless every employee is called upon to read it.
CREATE FUNCTION public.refuse_untold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.training_campaign WHERE kind = 'version' AND policy_version = NEW.number) THEN
    RAISE EXCEPTION 'policy version % has no training campaign', NEW.number USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER policy_version_told AFTER INSERT ON public.policy_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_untold();
