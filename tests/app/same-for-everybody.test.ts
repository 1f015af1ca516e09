import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { startSession } from "@/lib/account/start-session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { themes } from "@/lib/catalog/catalog";
import { type Note, withNotes, writeInterests, writePreferences } from "@/lib/insight/insight";
import { noteInterests } from "@/lib/insight/note-interests";
import { switchSuggestions } from "@/lib/insight/switch-suggestions";
import { callPage } from "@/tests/app/access/call";
import { beginRequest } from "@/tests/app/access/request";
import { tellAbout } from "@/tests/lib/insight/arrange";
import { useCatalogue } from "@/tests/support/catalogue";
import { type Customer, useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";
import { trials } from "@/tests/support/scale";

vi.mock("next/headers", async () => (await import("@/tests/app/access/request")).nextHeaders);
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("react", async (react) => ({ ...(await react<object>()), cache: (read: unknown) => read }));

const database = useDatabase("catalogue");
const catalogue = useCatalogue(database);
const customers = useCustomers(database);
let ana: Customer;
let pages: [address: string, params: Record<string, string>, query: Record<string, string>][];

beforeAll(async () => {
  ana = await customers.joined();
  const sold = await catalogue.departure(90);
  const { rows } = await database.owner.query(
    "SELECT v.slug FROM vacation v JOIN departure d ON d.vacation_id = v.id WHERE d.id = $1",
    [sold.id],
  );
  const known = { slug: rows[0].slug, code: sold.code };
  pages = [
    ["/", {}, {}],
    ["/vacations", {}, {}],
    ["/vacations", {}, { region: "europe", sort: "price" }],
    ["/vacations", {}, { theme: "rail", max: "4000", page: "2" }],
    ["/vacations/[slug]", known, {}],
    ["/vacations/[slug]/departures/[code]", known, { adults1: "2" }],
  ];
});

const several = (answers: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...answers), { maxLength: 4 });
const one = (...answers: string[]) => fc.option(fc.constantFrom(...answers), { nil: undefined });

/** Anything that somebody may tell of themselves, and look at. */
const somebody = fc.record({
  ageRange: one("18-29", "50-59", "70-"),
  homeRegion: one("us-west", "latin-america", "europe", "asia"),
  household: one("alone", "family"),
  languages: several(["en", "fr", "sign"]),
  interests: several(Object.keys(themes)),
  travelStyles: several(["easy", "active", "short", "long"]),
  accessNeeds: one("A wheelchair"),
});
const noted = fc.uniqueArray(
  fc.constantFrom("norwegian-fjords", "cyclades", "annapurna", "costa-rica", "iceland-ring"),
  { minLength: 1, maxLength: 4 },
);

type Cookies = [string, string][];

/** A page without what is made anew for each form. */
async function shown(cookies: Cookies, [address, params, query]: (typeof pages)[number]) {
  beginRequest(cookies);
  const { outcome, shows } = await callPage(address, params, query);
  expect(outcome, address).toBe("opens");
  return shows.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…");
}

async function signedIn(): Promise<Cookies> {
  const { accountId } = ana;
  const begun = { accountId, userAgent: "", kind: "customer", carried: null } as const;
  return [[sessionCookie, (await startSession(database.open("sign_in"), begun)).token]];
}

const facts = (html: string) =>
  [...html.matchAll(/<li class="result">.*?<\/li>/gs)].map(([item]) => ({
    title: /<a href="([^"]+)"/.exec(item)?.[1],
    price: /\$[\d,]+/.exec(item)?.[0],
  }));

async function suggested(cookies: Cookies) {
  const html: string[] = [];
  for (const page of ["1", "2", "3"])
    html.push(await shown(cookies, ["/suggestions", {}, { page }]));
  return html.flatMap(facts);
}

test("P9, P20: whatever one tells and looks at, every page of search and prices is the same letter by letter; suggestions alone differ, in their order, and only while they are on", async () => {
  const bySlug = (a: { title?: string | undefined }, b: { title?: string | undefined }) =>
    (a.title ?? "") < (b.title ?? "") ? -1 : 1;
  const plain: string[] = [];
  for (const page of pages) plain.push(await shown([], page));
  expect(plain.at(-1)).toMatch(/For 2 adults|\$[\d,]+/);
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(somebody, noted, async (about, looked) => {
      const notes = looked.map((what): Note => ({ kind: "viewed", what }));
      const flip = (to: "on" | "off") =>
        switchSuggestions(database.open("rights", ana.accountId), { to });
      await tellAbout(database, ana, about);
      const off = await signedIn();
      expect(await suggested(off)).toEqual([]);

      await flip("on");
      const mine = database.open("personalisation", ana.accountId);
      await noteInterests(mine, { add: notes });
      const own = writeInterests(withNotes({ searched: [], viewed: [] }, notes));
      const on: Cookies = [
        ...(await signedIn()),
        ["preferences", writePreferences(["theme.rail"])],
        ["interests", own],
      ];
      for (const [at, page] of pages.entries()) expect(await shown(on, page)).toBe(plain[at]);
      const ordered = await suggested(on);
      const ordinary = await suggested([["preferences", writePreferences([])]]);
      expect([...ordered].sort(bySlug)).toEqual([...ordinary].sort(bySlug));
      if (JSON.stringify(ordered) !== JSON.stringify(ordinary)) moved += 1;
      await flip("off");
    }),
    { numRuns: trials(8, 100) },
  );
  expect(moved).toBeGreaterThan(0);
}, 300_000);
