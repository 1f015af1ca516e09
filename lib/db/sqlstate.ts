import { Crowded } from "@/lib/db/patient-pool";

/** The SQLSTATE of a database error, from whichever of Prisma's shapes carries it; null when it is none. */
export function sqlstate(error: unknown): string | null {
  const codes = [
    ["meta", "driverAdapterError", "cause", "originalCode"],
    ["cause", "originalCode"],
    ["originalCode"],
    ["code"],
  ].map((keys) => keys.reduce(property, error));
  // Prisma's own codes, P1000 and up, have the same five characters.
  const found = codes.find(
    (code) => typeof code === "string" && /^(?!P[1-9])[0-9A-Z]{5}$/.test(code),
  );
  if (typeof found === "string") return found;
  return property(error, "code") === "P2034" || kindOf(error) === "TransactionWriteConflict"
    ? "40001"
    : null;
}

/** The row stands already: its key or unique value is taken. */
export function isTaken(error: unknown): boolean {
  return sqlstate(error) === "23505" || property(error, "code") === "P2002";
}

/** A grant or a row policy does not let it be: what was allowed a moment ago no longer is. */
export function isForbidden(error: unknown): boolean {
  return sqlstate(error) === "42501";
}

/** No lock (55P03) or no connection (ours, or Prisma's P2028) came free in time. */
export function isCrowded(error: unknown): boolean {
  if (error instanceof Crowded) return true;
  return sqlstate(error) === "55P03" || property(error, "code") === "P2028";
}

function kindOf(error: unknown): unknown {
  return (
    ["meta", "driverAdapterError", "cause", "kind"].reduce(property, error) ??
    ["cause", "kind"].reduce(property, error)
  );
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Reflect.get(value, key);
}
