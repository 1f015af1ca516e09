import "server-only";
import type { PoolConfig } from "pg";
import { deriveKey } from "@/lib/crypto/derive-key";
import { env } from "@/lib/env";
import { type Purpose, purposes } from "@/lib/policy/purposes";

/** Connections a process: few, since a pool of 8 beats one of 32 on a hot row. */
export const poolSizes: Record<Purpose, number> = {
  browsing: 4,
  booking: 8,
  payment: 4,
  notices: 2,
  rights: 2,
  jobs: 2,
  sign_in: 4,
  staff: 2,
  account: 4,
  support: 2,
  personalisation: 2,
  marketing: 1,
  partners: 1,
  billing: 2,
  collections: 1,
  analytics: 1,
};

/** How to connect as a purpose: the owner's host and database, the purpose's role, a password derived from APP_SECRET. */
export function roleConnection(purpose: Purpose): PoolConfig {
  const role = purposes[purpose].role;
  return { ...ownerConnection(), user: role, password: rolePassword(role), options: limits };
}

/** The password of a role: nobody stores it, and a new APP_SECRET changes it at the next migration. */
export function rolePassword(role: string): string {
  return deriveKey(`postgres role ${role}`).toString("base64url");
}

/** The owner's connection in parts, as the migration engine needs it. */
export function ownerConnection(): PoolConfig {
  const url = new URL(env.DATABASE_URL);
  const ssl = url.searchParams.get("sslmode");
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(ssl && ssl !== "disable" ? { ssl: true } : {}),
  };
}

// A statement that hangs must not hold a lock while people wait.
const limits = `-c statement_timeout=${env.STATEMENT_TIMEOUT_MS} -c lock_timeout=2000 -c idle_in_transaction_session_timeout=5000`;
