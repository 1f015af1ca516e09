-- CreateTable
CREATE TABLE "vault"."fax" (
    "person_id" UUID NOT NULL,
    "number_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "fax_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."passport" (
    "person_id" UUID NOT NULL,
    "number_ct" BYTEA NOT NULL,
    "country_ct" BYTEA NOT NULL,
    "expires_on_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "passport_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."diet" (
    "person_id" UUID NOT NULL,
    "needs_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "diet_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."access_needs" (
    "person_id" UUID NOT NULL,
    "needs_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "access_needs_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."age_range" (
    "person_id" UUID NOT NULL,
    "range_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "age_range_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."home_region" (
    "person_id" UUID NOT NULL,
    "region_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "home_region_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."languages" (
    "person_id" UUID NOT NULL,
    "list_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "languages_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."household" (
    "person_id" UUID NOT NULL,
    "kind_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "household_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."interests" (
    "person_id" UUID NOT NULL,
    "list_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "interests_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."travel_styles" (
    "person_id" UUID NOT NULL,
    "list_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "travel_styles_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."searches" (
    "person_id" UUID NOT NULL,
    "list_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "searches_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."views" (
    "person_id" UUID NOT NULL,
    "list_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "views_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."payment_method" (
    "person_id" UUID NOT NULL,
    "token_ct" BYTEA NOT NULL,
    "brand_ct" BYTEA NOT NULL,
    "last_four_ct" BYTEA NOT NULL,
    "expires_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "payment_method_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."bank_account" (
    "person_id" UUID NOT NULL,
    "holder_ct" BYTEA NOT NULL,
    "routing_ct" BYTEA NOT NULL,
    "number_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "vault"."message" (
    "person_id" UUID NOT NULL,
    "text_ct" BYTEA NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "perm" BIGINT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "collected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "message_pkey" PRIMARY KEY ("person_id")
);
