import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Prisma } from "@/lib/db/generated/client";
import { PrismaClient } from "@/lib/db/generated/client";
import { PatientPool } from "@/lib/db/patient-pool";
import { poolSizes, roleConnection } from "@/lib/db/role-connection";
import { env } from "@/lib/env";
import type { Purpose } from "@/lib/policy/purposes";

/** What a verb may do with the database: everything but open, close, or change who it is. */
export type Db = Prisma.TransactionClient;

// One client a purpose, never one client routed by where it is called from: Prisma merges the look-ups of two
// purposes that meet in one tick, and one would read what only the other may.
const clients = new Map<Purpose, PrismaClient>();

/** The client that is connected as the purpose's own Postgres role; made at first use. */
export function purposeClient(purpose: Purpose): PrismaClient {
  const known = clients.get(purpose);
  if (known) return known;
  const pool = new PatientPool({
    ...roleConnection(purpose),
    max: poolSizes[purpose],
    idleTimeoutMillis: 30_000,
    // As long as a statement may take: five seconds where somebody waits at a screen.
    connectionTimeoutMillis: env.STATEMENT_TIMEOUT_MS,
  });
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => statementName(sql),
    disposeExternalPool: true,
  });
  const client = new PrismaClient({ adapter });
  clients.set(purpose, client);
  return client;
}

/** Closes every pool, so that a process can end. */
export async function closeClients(): Promise<void> {
  const open = [...clients.values()];
  clients.clear();
  await Promise.all(open.map((client) => client.$disconnect()));
}

const names = new Map<string, string>();

// Named statements are planned once a connection; that doubles what a small pool does.
function statementName(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = createHash("sha1").update(sql).digest("base64url");
  names.set(sql, name);
  return name;
}
