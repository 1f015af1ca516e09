-- CreateTable
CREATE TABLE "account_closing" (
    "account_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "plan_hash" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closes_on" DATE NOT NULL,

    CONSTRAINT "account_closing_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE INDEX "account_closing_closes_on_idx" ON "account_closing"("closes_on");

-- AddForeignKey
ALTER TABLE "account_closing" ADD CONSTRAINT "account_closing_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By the holder, who proved who they are by the password or to our support.
ALTER TABLE account_closing ADD CONSTRAINT account_closing_by CHECK (by IN ('account', 'support'));
