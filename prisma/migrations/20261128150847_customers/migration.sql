-- They come again below, with what becomes of them when the account goes.
ALTER TABLE password DROP CONSTRAINT password_account;
ALTER TABLE authenticator DROP CONSTRAINT authenticator_account;
ALTER TABLE recovery_code DROP CONSTRAINT recovery_code_account;
ALTER TABLE session DROP CONSTRAINT session_account;

-- AlterTable
ALTER TABLE "account" ALTER COLUMN "email_index" DROP NOT NULL;

-- CreateTable
CREATE TABLE "mailed_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "account_id" UUID,
    "person_id" UUID,
    "email_index" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailed_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_person" (
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_person_pkey" PRIMARY KEY ("account_id","person_id")
);

-- CreateTable
CREATE TABLE "companion" (
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "companion_pkey" PRIMARY KEY ("account_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mailed_link_token_hash_key" ON "mailed_link"("token_hash");

-- CreateIndex
CREATE INDEX "mailed_link_account_id_idx" ON "mailed_link"("account_id");

-- CreateIndex
CREATE INDEX "mailed_link_email_index_created_at_idx" ON "mailed_link"("email_index", "created_at");

-- CreateIndex
CREATE INDEX "mailed_link_expires_at_idx" ON "mailed_link"("expires_at");

-- CreateIndex
CREATE INDEX "account_person_person_id_idx" ON "account_person"("person_id");

-- CreateIndex
CREATE INDEX "companion_person_id_idx" ON "companion"("person_id");

-- AddForeignKey
ALTER TABLE "password" ADD CONSTRAINT "password_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailed_link" ADD CONSTRAINT "mailed_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_person" ADD CONSTRAINT "account_person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "companion" ADD CONSTRAINT "companion_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An account whose address nobody has shown to be theirs has none, and every other one has.
ALTER TABLE public.account
  DROP CONSTRAINT account_status,
  ADD CONSTRAINT account_status CHECK (status IN ('invited', 'unverified', 'active', 'closing', 'closed')),
  ADD CONSTRAINT account_address_shown CHECK ((email_index IS NULL) = (status = 'unverified'));
ALTER TABLE public.account_person ADD CONSTRAINT account_person_how_known CHECK (how IN ('joined', 'booked', 'address'));
