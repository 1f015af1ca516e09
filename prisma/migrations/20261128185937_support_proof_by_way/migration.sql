-- AlterTable
ALTER TABLE "support_proof" DROP CONSTRAINT "support_proof_pkey",
ADD CONSTRAINT "support_proof_pkey" PRIMARY KEY ("request_id", "how");
