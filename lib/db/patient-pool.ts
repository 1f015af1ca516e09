import pg from "pg";

/**
 * Somebody waited too long for a connection. It has no code, so Prisma hands it on as it is; the digest is all that an error page
 * learns of it.
 */
export class Crowded extends Error {
  readonly digest = "unavailable";
}

type Connected = Parameters<Parameters<pg.Pool["connect"]>[0]>;

/** A pool that says it with an error of its own when all connections stay lent, or the database does not answer. */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(told: (...outcome: Connected) => void): void;
  override connect(told?: (...outcome: Connected) => void): Promise<pg.PoolClient> | undefined {
    if (!told)
      return super.connect().catch((error: unknown) => {
        throw named(error);
      });
    super.connect((error, client, done) => told(error && named(error), client, done));
    return undefined;
  }
}

// The pool has no code for it, only words.
const late = [
  "timeout exceeded when trying to connect",
  "Connection terminated due to connection timeout",
];

function named(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return late.includes(error.message) ? new Crowded(error.message) : error;
}
