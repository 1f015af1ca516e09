import { vaultOwner, vaultStamper } from "@/lib/policy/purposes";

/**
 * The vault as it stands whatever the policy says: its tables belong to a role that nobody logs in as, and beside them stands
 * what versions compile to. `policy_program` holds the SQL of each version that the code knows; only the owner writes it.
 */
export const foundVault = `
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE ${vaultOwner} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER SCHEMA vault OWNER TO ${vaultOwner};
REVOKE ALL ON SCHEMA vault FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA vault TO ${vaultStamper};
GRANT USAGE ON SCHEMA public TO ${vaultOwner}, ${vaultStamper};
GRANT SELECT ON public.policy_version TO ${vaultOwner};
GRANT SELECT, INSERT (number) ON public.policy_effect TO ${vaultOwner};
GRANT SELECT ON public.policy_version, public.policy_effect, public.choice, public.choice_request, public.asking_round TO ${vaultStamper};
GRANT SELECT (id) ON public.person TO ${vaultStamper};

CREATE TABLE IF NOT EXISTS vault.policy_program (number int PRIMARY KEY, hash text NOT NULL, statements text NOT NULL);
CREATE TABLE IF NOT EXISTS vault.policy_default (
  version int NOT NULL, field_group text NOT NULL, point text NOT NULL, self_mask bigint NOT NULL, third_mask bigint NOT NULL,
  retention_class text NOT NULL,
  PRIMARY KEY (version, field_group, point));
CREATE TABLE IF NOT EXISTS vault.right_bit (
  field_group text NOT NULL, gid text NOT NULL, bit bigint NOT NULL, key text NOT NULL, for_third boolean NOT NULL,
  since int NOT NULL,
  PRIMARY KEY (field_group, gid));
CREATE INDEX IF NOT EXISTS right_bit_gid ON vault.right_bit (gid);
CREATE TABLE IF NOT EXISTS vault.use_mask (
  field_group text NOT NULL, use text NOT NULL, recipient text NOT NULL, mode text NOT NULL, conditions text[] NOT NULL,
  mask bigint NOT NULL, PRIMARY KEY (field_group, use, recipient, mode, conditions));

DO $do$
DECLARE found record;
BEGIN
  FOR found IN SELECT oid::regclass AS name FROM pg_class
    WHERE relnamespace = 'vault'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO ${vaultOwner}', found.name);
  END LOOP;
END $do$;
`.trim();
