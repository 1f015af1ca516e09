-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "role" TEXT,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password" (
    "account_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "authenticator" (
    "account_id" UUID NOT NULL,
    "key_wrapped" BYTEA NOT NULL,
    "secret_ct" BYTEA NOT NULL,
    "last_step" INTEGER NOT NULL,

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "account_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("account_id","hash")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_seconds" INTEGER NOT NULL,
    "passed_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee" (
    "account_id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "role" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_index_key" ON "account"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- What has an account goes no other way than the account; a role is one that there is, and only who was let in has one.

ALTER TABLE account
  ADD CONSTRAINT account_status CHECK (status IN ('invited', 'active', 'closed')),
  ADD CONSTRAINT account_role CHECK (role IN ('billing_clerk', 'customer_service', 'product_manager', 'privacy_officer', 'owner'));
ALTER TABLE password ADD CONSTRAINT password_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE authenticator ADD CONSTRAINT authenticator_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE session ADD CONSTRAINT session_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE employee ADD CONSTRAINT employee_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE invitation ADD CONSTRAINT invitation_account FOREIGN KEY (account_id) REFERENCES account (id);
