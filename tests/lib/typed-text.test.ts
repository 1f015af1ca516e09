import { expect, test } from "vitest";
import { emailAddress, line, paragraphs } from "@/lib/typed-text";

const name = line(10, "Write it.");
const letter = paragraphs(20, "Write it.");
const says = (result: { success: boolean; data?: unknown }) =>
  result.success ? result.data : null;

test("a line is composed and trimmed, and has neither line breaks nor marks that turn the direction", () => {
  expect(says(name.safeParse("  Nún\u0303ez "))).toBe("Núñez");
  for (const bad of [
    "",
    "   ",
    "a\nb",
    "a\tb",
    "a\u202Eb",
    "a\u0000b",
    "\uD800",
    "\u200B",
    "x".repeat(11),
  ])
    expect(says(name.safeParse(bad))).toBe(null);
});

test("a letter keeps its lines, however the browser ends them, and nothing else that cannot be seen", () => {
  expect(says(letter.safeParse(" one\r\ntwo\rthree\n"))).toBe("one\ntwo\nthree");
  for (const bad of ["\n\n", "a\u0007b", "a\u2067b", "x".repeat(21)])
    expect(says(letter.safeParse(bad))).toBe(null);
});

test("an address is one that a mail server may take", () => {
  expect(emailAddress.safeParse("ana@example.com").success).toBe(true);
  for (const bad of ["ana", "ana@", `${"a".repeat(65)}@example.com`])
    expect(emailAddress.safeParse(bad).success).toBe(false);
});
