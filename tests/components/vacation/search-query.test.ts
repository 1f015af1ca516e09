import { expect, test } from "vitest";
import { searchHref, searchQuery } from "@/components/vacation/search-query";
import { SearchInput } from "@/lib/search/schema";

test("an address says what was asked and nothing more", () => {
  expect(searchQuery(SearchInput.parse({}))).toEqual({});
  const asked = { q: "fjord", region: "europe", travellers: "3", max: "5000", page: "2" };
  expect(searchQuery(SearchInput.parse(asked))).toEqual(asked);
});

test("the address of a search is read as the same search", () => {
  const search = SearchInput.parse({
    theme: "rail",
    month: "2027-06",
    sort: "price",
    nights: "6-8",
  });
  expect(SearchInput.parse(searchQuery(search))).toEqual(search);
});

test("a changed search starts at its first page", () => {
  const search = SearchInput.parse({ q: "fjord", page: "4" });
  expect(searchHref(search, { region: "europe" })).toBe("/vacations?q=fjord&region=europe");
  expect(searchHref(search, { page: 5 })).toBe("/vacations?q=fjord&page=5");
});
