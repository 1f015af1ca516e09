import { expect, test } from "vitest";
import { windowLines } from "@/lib/notices/addresses/window-lines";

const name = { given: "Ann", surname: "Canary" };
const home = { street: "1 Canary Street", city: "Albany", state: "NY", postalCode: "12207" };
const lines = (more: Partial<typeof home> & { country?: string } = {}) =>
  windowLines({ name, address: { ...home, country: "US", ...more } });

test("an address is four lines of a window at most, with the state in two letters", () => {
  expect(lines()).toEqual(["Ann Canary", "1 Canary Street", "Albany, NY 12207"]);
  expect(lines({ state: "New York" })).toEqual(lines());
  expect(lines({ state: "" })).toEqual(lines());
  expect(lines({ street: "1 Canary Street\nFlat 2" })).toHaveLength(4);
  expect(lines({ street: "1 Canary Street\nFlat 2\nBack door" })).toBeNull();
});

test("a postal code and a state that do not go together get no letter", () => {
  expect(lines({ state: "CA" })).toBeNull();
  expect(lines({ state: "Atlantis" })).toBeNull();
  expect(lines({ postalCode: "ABCDE" })).toBeNull();
  expect(lines({ postalCode: "00001" })).toBeNull();
  expect(lines({ city: "Texarkana", state: "TX", postalCode: "73960" })).not.toBeNull();
});

test("abroad nothing is known of states, and the country stands below", () => {
  const abroad = { city: "Oslo", state: "", postalCode: "0150", country: "NO" };
  expect(lines(abroad)).toEqual(["Ann Canary", "1 Canary Street", "Oslo, 0150", "Norway"]);
});

test("without a name or an address there is no window", () => {
  expect(windowLines({ name })).toBeNull();
  expect(windowLines({ address: { ...home, country: "US" } })).toBeNull();
});
