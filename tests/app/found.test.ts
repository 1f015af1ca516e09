import { expect, test } from "vitest";
import { found } from "@/app/found";
import { DomainError } from "@/lib/errors";

test("a read that gives nothing back has found what it was asked for", async () => {
  await expect(found(Promise.resolve({ ref: "A" }))).resolves.toEqual({ ref: "A" });
  await expect(found(Promise.resolve(undefined))).resolves.toBeUndefined();
});

test("what is not there is the 404 page, and every other error stays what it is", async () => {
  const missing = new DomainError("not_found", "No such thing.");
  await expect(found(Promise.reject(missing))).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  const broken = new Error("The database is away.");
  await expect(found(Promise.reject(broken))).rejects.toBe(broken);
});
