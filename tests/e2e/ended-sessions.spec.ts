import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { appCode, colleague, runCommand } from "@/tests/support/colleague";
import { type Form, FormClient } from "@/tests/support/form-client";
import { member, memberPassword } from "@/tests/support/member";

test.describe.configure({ timeout: 120_000 });

const origin = process.env["APP_URL"] ?? "";
const client = new FormClient(origin);

/** How a browser asks for a page that it may want to show soon, and how it asks for one that it shows now. */
const ahead = [
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
  { RSC: "1" },
] as const;

/** What a browser is told that asks with the cookie of a page that is open in it, as far as it is led. */
async function asks(there: Page, address: string, headers: Record<string, string> = {}) {
  const answer = await there.request.get(address, { headers });
  return { url: answer.url(), text: await answer.text() };
}

/** The form of a page, as a browser without scripts has it. */
async function formOf(there: Page, address: string, button: string): Promise<Form> {
  const { text } = await asks(there, address);
  return client.form({ url: `${origin}${address}`, html: text }, button);
}

async function sends(there: Page, { page, fields }: Form) {
  const multipart = Object.fromEntries(fields);
  const sent = { multipart, headers: { origin }, maxRedirects: 0 };
  const answer = await there.request.post(page, sent);
  return { status: answer.status(), to: answer.headers()["location"] };
}

/** Everything that a session opens is refused with one that has ended, and says nothing of `words`. */
async function isRefused(there: Page, address: string, words: string, form: Form): Promise<void> {
  const page = await there.request.get(address, { maxRedirects: 0 });
  expect(page.status()).toBe(307);
  expect(page.headers()["location"]).toContain("/sign-in");
  for (const headers of ahead)
    expect((await asks(there, address, headers)).text).not.toContain(words);
  const answer = await sends(there, form);
  expect(answer.status).toBe(303);
  expect(answer.to).toContain("/sign-in");
}

/** The same person on another device, in the middle of correcting their name. */
async function elsewhere(browser: Browser, email: string): Promise<Page> {
  const there = await (await browser.newContext()).newPage();
  await member(there).signsIn(email);
  await there.goto("/account/profile");
  await there.getByLabel("First name").fill("Zoe");
  // The test sees something to be refused: with a session the same requests do say it.
  expect((await asks(there, "/account/profile", ahead[2])).text).toContain(email);
  return there;
}

const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "P8, P16: another password": async (page) => {
    await page.goto("/account/security/password");
    await page.getByLabel("Your password now").fill(memberPassword);
    await page.getByLabel("New password").fill("a grey kettle under snow");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("status")).toContainText("Your password was changed");
  },
  "P43: closing": async (page) => {
    await page.goto("/account/close");
    await page.getByLabel("Password").fill(memberPassword);
    await page.getByRole("button", { name: "Close my account" }).click();
    await expect(page.getByRole("button", { name: "Keep my account" })).toBeVisible();
  },
};

for (const [why, end] of Object.entries(ways)) {
  test(`${why} ends every other session at its next request: pages, prefetches, handlers and actions, with scripts and without`, async ({
    page,
    browser,
  }) => {
    const email = `${randomUUID()}@example.com`;
    await member(page).opensAccount(email);
    const there = await elsewhere(browser, email);
    const form = await formOf(there, "/account/profile", "Save changes");
    await end(page);

    await isRefused(there, "/account/profile", email, form);
    const file = await there.request.get("/account/invoices/IV-1.pdf", { maxRedirects: 0 });
    expect(file.headers()["location"]).toContain("/sign-in");
    await there.getByRole("button", { name: "Save changes" }).click();
    await expect(there).toHaveURL(/\/sign-in\?next=%2Faccount%2Fprofile$/);
    await page.goto("/account/profile");
    await expect(page.getByLabel("First name")).toHaveValue("Ana");
    await there.context().close();
  });
}

test("P33: the end of an employee’s work ends their session at its next request: pages, prefetches and actions", async ({
  page,
}) => {
  const there = colleague(page);
  const email = `${randomUUID()}@staff.example`;
  await page.goto(runCommand("scripts/staff-invite.ts", "product_manager", email));
  const { secret } = await there.readInvitation();
  await there.comeIn("Ula Vale", appCode(secret));
  await expect(page).toHaveURL(/\/staff$/);
  expect((await asks(page, "/staff/devices", ahead[2])).text).toContain("Ula Vale");
  const form = await formOf(page, "/staff/devices", "Sign out everywhere");
  runCommand("scripts/staff-close.ts", email);
  await isRefused(page, "/staff/devices", "Ula Vale", form);
});

test("P15: who signs in over an open session ends it: a cookie that somebody kept of it opens nothing", async ({
  page,
  browser,
}) => {
  const email = `${randomUUID()}@example.com`;
  await member(page).opensAccount(email);
  const context = await browser.newContext();
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const window of [first, second]) await window.goto("/sign-in");
  const cookies: Awaited<ReturnType<typeof context.cookies>>[] = [];
  for (const window of [first, second]) {
    await window.getByRole("main").getByLabel("Email").fill(email);
    await window.getByRole("main").getByLabel("Password").fill(memberPassword);
    await window.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(window).toHaveURL(/\/account/);
    cookies.push(await context.cookies());
  }
  const kept = await browser.newContext();
  const opens = async (carried: (typeof cookies)[number]) => {
    await kept.addCookies(carried);
    return (await kept.request.get("/account", { maxRedirects: 0 })).status();
  };
  expect(await opens(cookies[1] ?? [])).toBe(200);
  expect(await opens(cookies[0] ?? [])).toBe(307);
  for (const one of [context, kept]) await one.close();
});
