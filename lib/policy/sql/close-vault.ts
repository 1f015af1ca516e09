import { purposes } from "@/lib/policy/purposes";

const everyRole = Object.values(purposes).map(({ role }) => role);

/** Takes the vault back to nothing: no grant to anybody but its owner, and no row policy (P2, P33). */
export const closeVault = `
REVOKE ALL ON SCHEMA vault FROM PUBLIC, ${everyRole.join(", ")};

DO $do$
DECLARE found record;
BEGIN
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
