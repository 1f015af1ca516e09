-- AlterTable
ALTER TABLE "data_archive" ADD COLUMN     "done" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "steps" SMALLINT NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "support_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "wish" TEXT NOT NULL,
    "link_epoch" INTEGER NOT NULL DEFAULT 1,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "support_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_proof" (
    "request_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "people" UUID[],
    "answers" TEXT[],
    "checked_by" UUID,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "support_proof_pkey" PRIMARY KEY ("request_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "support_request_person_id_key" ON "support_request"("person_id");

-- AddForeignKey
ALTER TABLE "support_proof" ADD CONSTRAINT "support_proof_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "support_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What can be asked for, and how somebody is known: by the mail of their address, or by answers that an employee checked under a case.
ALTER TABLE support_request ADD CONSTRAINT support_request_wish CHECK (wish IN ('question', 'copy', 'correct', 'remove'));
ALTER TABLE support_proof
  ADD CONSTRAINT support_proof_how CHECK (how IN ('link', 'answers')),
  ADD CONSTRAINT support_proof_checked CHECK ((how = 'answers') = (checked_by IS NOT NULL AND case_id IS NOT NULL)),
  ADD CONSTRAINT support_proof_checker FOREIGN KEY (checked_by) REFERENCES account (id),
  ADD CONSTRAINT support_proof_case FOREIGN KEY (case_id) REFERENCES staff_case (id);
