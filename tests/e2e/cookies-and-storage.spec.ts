import { expect, type Page, test } from "@playwright/test";
import { handlers } from "@/app/access";
import { pageNeeds } from "@/lib/account/page-needs";
import { colleague, runCommand } from "@/tests/support/colleague";
import { refuseCookies, watchCookies } from "@/tests/support/cookies";
import { crawl } from "@/tests/support/crawl";
import { journey } from "@/tests/support/journey";

/** What takes what is sent to it, and shows nothing. */
const sentTo = new Set(
  Object.keys(handlers).flatMap((one) => (one.startsWith("POST ") ? [one.slice(5)] : [])),
);

/** The addresses that one can type, of what needs the given. */
const typable = (...needs: ("nothing" | "session" | "switch")[]) =>
  pageNeeds
    .filter((one) => needs.includes(one.needs))
    .flatMap(({ routes }) => routes)
    .filter((route) => !/\[|^\/api\//.test(route) && !sentTo.has(route));

/** What the list on the site names. */
async function declared(page: Page): Promise<string[]> {
  await page.goto("/privacy/cookies");
  const list = page.getByRole("region", { name: "The list" });
  await expect(list).toBeVisible();
  return list.getByRole("heading", { level: 3 }).allTextContents();
}

const stored = (page: Page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

test.describe.configure({ timeout: 180_000 });

test("P14: without a sign-in no page leaves anything in the browser, and the list of cookies breaks no rule", async ({
  page,
  context,
}) => {
  expect(await declared(page)).toHaveLength(3);
  await journey(page).isAccessible();
  await journey(page).holdTwoPlaces();
  expect(await stored(page)).toEqual([]);
  for (const address of typable("nothing", "switch")) {
    await page.goto(address);
    expect(await stored(page), address).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
});

test("P17, P18, P19: a browser that refuses cookies is let into all that the list says, and shown where to go from the rest", async ({
  page,
  context,
}) => {
  await refuseCookies(context);
  const asked = watchCookies(context);
  for (const address of typable("nothing")) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    expect(new URL(page.url()).pathname).toBe(address);
  }
  for (const address of typable("session")) {
    await page.goto(address);
    await expect(page, address).toHaveURL(/\/sign-in(\?next=|$)/);
    await expect(page.getByText("Staying signed in needs one cookie")).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "support" })).toBeVisible();
  }
  for (const address of typable("switch")) {
    await page.goto(address);
    await expect(page.getByText("that needs a cookie, and none is on"), address).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "support" })).toBeVisible();
  }
  await journey(page).holdTwoPlaces();
  expect(asked()).toEqual([]);
});

test("P14, P15: signed in, the one cookie of the list is there, closed to scripts, and nothing else", async ({
  page,
  context,
}) => {
  const list = await declared(page);
  const there = colleague(page);
  const [, email = "", password, code = ""] =
    /^(\S+) +password (\S+) +code (\S+)/.exec(
      runCommand("scripts/staff-code.ts", "product_manager"),
    ) ?? [];
  await there.typePassword(email, password);
  await there.typeCode(code);
  await expect(page).toHaveURL(/\/staff$/);
  for (const address of typable("session", "nothing", "switch")) {
    await page.goto(address);
    expect(await stored(page), address).toEqual([]);
  }
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name)).toEqual(list.slice(0, 1));
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "Lax", expires: -1, path: "/" }]);
  await page.goto("/staff");
  await there.signOut();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await context.cookies()).toEqual([]);
});

test("P17, P18, P19: from link to link without a cookie, every page works, or says what needs one and offers our support", async ({
  playwright,
  baseURL,
}) => {
  const visited = await crawl(async (address) => {
    // Each page is asked for by a browser of its own: nothing is carried from one to the next.
    const browser = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    const answer = await browser.get(address);
    const setsCookie = answer.headers()["set-cookie"] !== undefined;
    const seen = { status: answer.status(), html: await answer.text(), setsCookie };
    await browser.dispose();
    return seen;
  });
  expect(visited.filter(({ status, setsCookie }) => status !== 200 || setsCookie)).toEqual([]);
  const without = (needs: string, words: RegExp) =>
    visited.filter((page) => page.needs === needs && !words.test(page.html));
  expect(without("session", /Staying signed in needs.*href="\/support"/s)).toEqual([]);
  expect(without("switch", /that needs a cookie, and none is on.*href="\/support"/s)).toEqual([]);
  const kinds = visited.map(({ route }) => route);
  for (const route of [
    "/vacations/[slug]/departures/[code]",
    "/suggestions",
    "/account",
    "/support",
  ])
    expect(kinds).toContain(route);
});
