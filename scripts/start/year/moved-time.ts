import pg from "pg";
import { ownerConnection } from "@/lib/db/role-connection";
import { withClient } from "@/scripts/database/prepare";

const real = globalThis.Date;

/**
 * Another time for all that writes down when something was: for this process, whose `Date` is moved, and for a database that nobody else
 * uses. It only goes on, and ends at the time that it is.
 */
export class MovedTime {
  readonly #owner: pg.Pool;
  #behindMs: number;

  constructor(owner: pg.Pool, start: Date) {
    this.#owner = owner;
    this.#behindMs = behindAt(start);
    globalThis.Date = behindBy(() => this.#behindMs);
  }

  async goTo(instant: Date): Promise<void> {
    this.#behindMs = Math.min(this.#behindMs, behindAt(instant));
    await this.#owner.query("UPDATE made_up.clock SET behind = make_interval(secs => $1)", [
      this.#behindMs / 1000,
    ]);
  }

  /** The time that it is, everywhere. */
  async end(): Promise<void> {
    globalThis.Date = real;
    await this.goTo(new Date());
  }
}

function behindAt(instant: Date): number {
  return Math.max(0, real.now() - instant.getTime());
}

function behindBy(milliseconds: () => number): DateConstructor {
  const now = () => real.now() - milliseconds();
  return new Proxy(real, {
    construct: (_target, given) =>
      given.length === 0 ? new real(now()) : Reflect.construct(real, given),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}

type Default = { table: string; column: string; was: string };

/**
 * Has the database ask `made_up.clock` what time it is, wherever a statement of ours or a column says `now()`. It is to be called before
 * anybody connects, and the database is nobody else's until `restoreTime` has put back what was.
 */
export async function moveTime(): Promise<Default[]> {
  return await withClient(ownerConnection(), async (client) => {
    const name = pg.escapeIdentifier(client.database ?? "");
    const defaults = await listDefaults(client);
    await client.query(`
      CREATE SCHEMA made_up;
      CREATE TABLE made_up.clock (behind interval NOT NULL);
      INSERT INTO made_up.clock VALUES (interval '0');
      CREATE FUNCTION made_up.now() RETURNS timestamptz LANGUAGE sql STABLE AS
        'SELECT pg_catalog.now() - behind FROM made_up.clock';
      GRANT USAGE ON SCHEMA made_up TO PUBLIC;
      GRANT EXECUTE ON FUNCTION made_up.now() TO PUBLIC;
      GRANT SELECT ON made_up.clock TO PUBLIC;
      ALTER DATABASE ${name} SET search_path = made_up, pg_catalog, public`);
    await setDefaults(
      client,
      defaults.map((one) => ({ ...one, was: "made_up.now()" })),
    );
    return defaults;
  });
}

export async function restoreTime(defaults: readonly Default[]): Promise<void> {
  await withClient(ownerConnection(), async (client) => {
    const name = pg.escapeIdentifier(client.database ?? "");
    await setDefaults(client, defaults);
    await client.query(`ALTER DATABASE ${name} RESET search_path; DROP SCHEMA made_up CASCADE`);
  });
}

async function listDefaults(client: pg.Client): Promise<Default[]> {
  const { rows } = await client.query<Default>(`
    SELECT table_name AS table, column_name AS column, column_default AS was FROM information_schema.columns
    WHERE table_schema = 'public' AND column_default IN ('now()', 'CURRENT_TIMESTAMP')`);
  return rows;
}

async function setDefaults(client: pg.Client, defaults: readonly Default[]): Promise<void> {
  const statements = defaults.map(
    ({ table, column, was }) =>
      `ALTER TABLE public.${pg.escapeIdentifier(table)} ALTER COLUMN ${pg.escapeIdentifier(column)} SET DEFAULT ${was}`,
  );
  await client.query(statements.join(";\n"));
}
