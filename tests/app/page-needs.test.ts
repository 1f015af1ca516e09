import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageNeeds } from "@/lib/account/page-needs";

const files = globSync("app/{,.well-known/}**/{page.tsx,route.ts}");
const routeOf = (file: string) =>
  file
    .replace(/^app/, "")
    .replaceAll(/\/\([^)]+\)/g, "")
    .replace(/\/(page\.tsx|route\.ts)$/, "") || "/";

test("P17, P18: the table of what needs a cookie holds every address of the site, once", () => {
  const routes = pageNeeds.flatMap((one) => one.routes);
  expect([...routes].sort()).toEqual(files.map(routeOf).sort());
  expect(routes.length).toBeGreaterThan(30);
});

test("P18: it says of a page that it needs a session when the page asks for one, and only then", () => {
  // These lead away who has no session. The page to sign in at only asks whether there is one already.
  const asks = /openDesk\(|signedInCustomer\(|signedInEmployee\(|redirect\(paths\.signIn\(/;
  const asking = files.filter((file) => asks.test(readFileSync(file, "utf8"))).map(routeOf);
  const needing = pageNeeds.filter(({ needs }) => needs === "session");
  expect(needing.flatMap(({ routes }) => routes).sort()).toEqual(asking.sort());
});
