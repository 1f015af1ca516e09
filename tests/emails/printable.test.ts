import { expect, test } from "vitest";
import { printable } from "@/emails/documents/words";

test.each([
  ["Flåm, Łódź, Ōsaka − €5", "Flåm, Łódź, Ōsaka − €5"],
  ["Phở cuốn", "Pho cuon"],
  ["Uluṟu", "Uluru"],
  ["e\u0301", "é"],
  ["山田 🚢", "?? ?"],
])("%j is printed as %j", (given, printed) => {
  expect(printable(given)).toBe(printed);
});
