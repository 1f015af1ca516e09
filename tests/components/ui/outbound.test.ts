import { expect, test } from "vitest";
import { findDestination, leavingPath } from "@/components/ui/outbound";

test("P28: a link to a site that we name leads there, with where to read its statement", () => {
  const found = findDestination("https://travel.state.gov/content/travel.html?a=1");
  expect(found).toMatchObject({
    href: "https://travel.state.gov/content/travel.html?a=1",
    host: "travel.state.gov",
  });
  expect(found?.statement).toMatch(/^https:/);
});

test("P28: nobody is sent anywhere else", () => {
  for (const address of [
    "https://evil.example",
    "http://travel.state.gov/",
    "https://travel.state.gov.evil.example/",
    "https://evil.example/travel.state.gov",
    "https://travel.state.gov@evil.example/",
    "https://user@travel.state.gov/",
    "https://travel.state.gov:8443/",
    "//travel.state.gov/",
    "/vacations",
    "javascript:alert(1)//travel.state.gov",
    "https://constructor/",
    "",
  ])
    expect(findDestination(address), address).toBeNull();
});

test("P28: an address survives the way over the page that says where it leads", () => {
  const to = "https://wwwnc.cdc.gov/travel?a=1&b=2#c";
  const query = new URL(leavingPath(to), "https://example.com").searchParams;
  expect(query.get("to")).toBe(to);
});
