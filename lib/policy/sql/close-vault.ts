import { vaultOwner } from "@/lib/policy/purposes";

/** Takes the vault back to nothing: owned by a role that nobody logs in as, no grant, no row policy (P2, P33). */
export const closeVault = `
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE ${vaultOwner} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE ALL ON SCHEMA vault FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA vault TO ${vaultOwner};

CREATE TABLE IF NOT EXISTS vault.policy_default (
  version int NOT NULL, field_group text NOT NULL, point text NOT NULL, self_mask bigint NOT NULL, third_mask bigint NOT NULL,
  PRIMARY KEY (version, field_group, point));

DO $do$
DECLARE found record;
BEGIN
  FOR found IN SELECT oid::regclass AS name FROM pg_class
    WHERE relnamespace = 'vault'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO ${vaultOwner}', found.name);
  END LOOP;

  FOR found IN
    SELECT DISTINCT held.name, held.grantee FROM (
      SELECT c.oid::regclass AS name, a.grantee FROM pg_class c, aclexplode(c.relacl) a
        WHERE c.relnamespace = 'vault'::regnamespace AND a.grantee <> c.relowner
      UNION ALL
      SELECT c.oid::regclass, a.grantee FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
        WHERE c.relnamespace = 'vault'::regnamespace AND a.grantee <> c.relowner
    ) held
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %s', found.name,
      CASE WHEN found.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(found.grantee)) END);
  END LOOP;

  FOR found IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'vault' LOOP
    EXECUTE format('DROP POLICY %I ON vault.%I', found.policyname, found.tablename);
  END LOOP;
END $do$;
`.trim();
