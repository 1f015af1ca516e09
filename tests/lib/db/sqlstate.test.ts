import { expect, test } from "vitest";
import { retryConflicts } from "@/lib/db/retry";
import { isTaken, sqlstate } from "@/lib/db/sqlstate";

const raw = (originalCode: string) =>
  Object.assign(new Error(), {
    code: "P2010",
    meta: { driverAdapterError: { cause: { originalCode } } },
  });

test("a conflict is known in every shape that carries it", () => {
  expect(sqlstate(raw("40001"))).toBe("40001");
  expect(sqlstate(Object.assign(new Error(), { code: "P2034" }))).toBe("40001");
  expect(
    sqlstate(Object.assign(new Error(), { cause: { kind: "TransactionWriteConflict" } })),
  ).toBe("40001");
  expect(sqlstate(Object.assign(new Error(), { cause: { originalCode: "40P01" } }))).toBe("40P01");
  expect(sqlstate(Object.assign(new Error(), { code: "P2025" }))).toBeNull();
  expect(isTaken(raw("23505"))).toBe(true);
});

test("what lost a conflict is tried five times, anything else once", async () => {
  const tried = { conflict: 0, fault: 0 };
  const lose = async () => {
    tried.conflict += 1;
    throw raw("40P01");
  };
  const fail = async () => {
    tried.fault += 1;
    throw new Error("a fault");
  };
  await expect(retryConflicts(lose)).rejects.toThrow();
  await expect(retryConflicts(fail)).rejects.toThrow("a fault");
  expect(tried).toEqual({ conflict: 5, fault: 1 });
});
