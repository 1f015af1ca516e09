-- AlterTable
ALTER TABLE "policy_version" ADD COLUMN     "tx" xid8 NOT NULL DEFAULT pg_current_xact_id();

-- AlterTable
ALTER TABLE "disclosure" ADD COLUMN     "tx" xid8 NOT NULL DEFAULT pg_current_xact_id();

-- CreateTable
CREATE TABLE "seal" (
    "number" BIGINT NOT NULL,
    "from_tx" xid8 NOT NULL,
    "until_tx" xid8 NOT NULL,
    "entries" INTEGER NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seal_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "seal_previous_key" ON "seal"("previous");

-- CreateIndex
CREATE UNIQUE INDEX "seal_hash_key" ON "seal"("hash");

-- CreateIndex
CREATE INDEX "seal_sealed_at_idx" ON "seal"("sealed_at");

-- CreateIndex
CREATE INDEX "policy_version_tx_idx" ON "policy_version"("tx");

-- CreateIndex
CREATE INDEX "disclosure_tx_idx" ON "disclosure"("tx");

-- What is only ever added to, entry by entry in the order that it is sealed in. An entry's digest names its columns, so that a
-- later column changes none of the past; a provisional policy version is no promise yet and is not among them. Times to the
-- millisecond in UTC and keys in jsonb's order make the text, and so the digest, the same wherever it is computed.
CREATE FUNCTION sealed_entries(from_tx xid8, until_tx xid8)
RETURNS TABLE (tx xid8, ledger text, id text, at timestamptz, digest bytea)
LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT e.tx, e.ledger, e.id, e.at, sha256(convert_to(jsonb_build_object('ledger', e.ledger, 'tx', e.tx::text, 'at', e.at, 'body', e.body)::text, 'UTF8'))
  FROM (
    SELECT d.tx, 'disclosure', d.id::text, d.at, jsonb_build_object('id', d.id, 'person', d.person_id, 'recipient', d.recipient,
      'purpose', d.purpose, 'fields', d.fields, 'version', d.version, 'operation', d.operation_id)
    FROM disclosure d
    UNION ALL
    SELECT v.tx, 'policy version', v.number::text, v.effective_at, jsonb_build_object('number', v.number, 'hash', v.hash)
    FROM policy_version v WHERE NOT v.provisional
  ) AS e (tx, ledger, id, at, body)
  WHERE e.tx >= $1 AND e.tx < $2
$$;

-- The next link: what came before it, how far it reaches, and every entry on the way.
CREATE FUNCTION seal_hash(previous bytea, from_tx xid8, until_tx xid8, OUT entries int, OUT hash bytea)
LANGUAGE sql STABLE AS $$
  SELECT count(*)::int, sha256($1 || convert_to($2 || ' ' || $3, 'UTF8')
    || coalesce(string_agg(digest, ''::bytea ORDER BY tx, ledger COLLATE "C", id COLLATE "C"), ''::bytea))
  FROM sealed_entries($2, $3)
$$;

-- Transactions below the edge of a statement's snapshot are over, and what they wrote is in it: they can be sealed, and nothing
-- is ever written behind the seal.
INSERT INTO seal (number, from_tx, until_tx, entries, previous, hash)
VALUES (0, '0', '0', 0, ''::bytea, sha256(convert_to('International Vacations, Inc', 'UTF8')));

REVOKE EXECUTE ON FUNCTION sealed_entries, seal_hash FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed_entries, seal_hash TO iv_jobs;

CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
