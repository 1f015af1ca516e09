import { expect, test } from "vitest";
import { keepTyped } from "@/components/form/keep-typed";
import type { FormAction } from "@/lib/action/state";

const sent = new FormData();
for (const [name, value] of [
  ["given", "Ana"],
  ["languages", "en"],
  ["languages", "pt"],
] as const)
  sent.append(name, value);

const failing =
  (error: unknown): FormAction =>
  () =>
    Promise.reject(error);

test("P43: when the line is cut off on the way, the form comes back with all that was typed", async () => {
  const answer = await keepTyped(failing(new TypeError("Failed to fetch")))(null, sent);
  expect(answer).toMatchObject({
    ...{ code: "unavailable", message: expect.stringContaining("Nothing is lost") },
    typed: { given: "Ana", languages: "en\npt" },
  });
});

test("what the server answers stays as it is: where it leads, and faults of ours", async () => {
  const led = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/account" });
  const fault = Object.assign(new TypeError("of ours"), { digest: "123" });
  for (const error of [led, fault])
    await expect(keepTyped(failing(error))(null, sent)).rejects.toBe(error);
  const seen: FormData[] = [];
  expect(
    await keepTyped(
      async () => null,
      (one) => seen.push(one),
    )(null, sent),
  ).toBeNull();
  expect(seen).toEqual([sent]);
});
