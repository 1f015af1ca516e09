import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { cameTooLate } from "@/tests/support/came-too-late";
import { inDatabase } from "@/tests/support/colleague";
import { journey } from "@/tests/support/journey";
import { member } from "@/tests/support/member";
import { phoneThenDesk } from "@/tests/support/ways";

test.describe.configure({ timeout: 180_000 });

const [phone, desktop] = phoneThenDesk;

const variations = [
  { ...phone, wish: "places" },
  { ...desktop, wish: "money" },
  { ...desktop, wish: "another date" },
  { ...phone, wish: "another date" },
  { ...phone, wish: "credit" },
] as const;

/** More than was owed came for a booking, as the books have it. */
const cameBeyond = `
  INSERT INTO unmatched_money (id, method, number, received_on, came_minor, amount_minor, left_minor, currency, booking_id, nth, recorded_by, recorded_at, decide_by)
  SELECT gen_random_uuid(), 'cheque', 'CHK-' || upper(left(id::text, 8)) || '7', current_date, 90000, 12345, 12345, 'USD', id, 1, gen_random_uuid(), now(),
         now() + interval '72 hours'
  FROM booking WHERE ref = $1`;

type Late = { address: string; email: string };
type Wish = (typeof variations)[number]["wish"];

/** A guest whose payment came when the places were gone, as the books have it. */
async function paysTooLate(page: Page, departure: number): Promise<Late> {
  const email = `${randomUUID()}@example.com`;
  await journey(page).booksTwoPlaces({ email }, departure);
  await inDatabase(cameTooLate, [await journey(page).reference()]);
  return { address: new URL(page.url()).pathname, email };
}

/** What each choice is pressed by, and what is seen then. */
const choose = {
  places: async (page) => {
    await page.getByRole("button", { name: "Take these places" }).click();
    await journey(page).seesItConfirmed();
  },
  money: async (page, { address }) => {
    await page.getByRole("button", { name: "Send it back" }).click();
    await expect(page.getByText(/back to the card that you paid with/).first()).toBeVisible();
    await page.goto(`${address}/decide`);
    await expect(page.getByText("There is nothing to decide")).toBeVisible();
  },
  "another date": async (page) => {
    await page.getByRole("button", { name: "Book this date" }).click();
    await expect(page.getByText("Choose a date.").first()).toBeVisible();
    const date = page.getByRole("group", { name: "The new date" }).getByRole("radio").last();
    const day = (await date.locator("xpath=..").textContent())?.split(" to ")[0] ?? "";
    await date.check();
    await page.getByRole("button", { name: "Book this date" }).click();
    await journey(page).seesItConfirmed();
    await expect(page.getByRole("main")).toContainText(day);
  },
  credit: async (page, { address, email }) => {
    await expect(
      page.getByRole("main").getByRole("link", { name: "Create an account" }),
    ).toBeVisible();
    await member(page).opensAccount(email);
    await page.goto(`${address}/decide`);
    await page.getByRole("button", { name: "Keep it as credit" }).click();
    await page.waitForURL(({ pathname }) => pathname === address);
    await expect(page.getByText(/credit/).first()).toBeVisible();
    await page.goto("/account/invoices");
    await expect(page.getByRole("heading", { name: "Credit" })).toBeVisible();
  },
} satisfies Record<Wish, (page: Page, late: Late) => Promise<void>>;

for (const [at, { script, size, light, wish }] of variations.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test(`rule 37: whoever paid too late decides, without a cookie, to have the ${wish}`, async ({
      page,
      context,
    }) => {
      const late = await paysTooLate(page, at % 4);
      await context.clearCookies();
      const look = () => journey(page).looksRight(script);
      await page.goto(late.address);
      await expect(page.getByRole("heading", { level: 1, name: "Not booked" })).toBeVisible();
      await look();
      await page.getByRole("link", { name: "Decide" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "You decide about your money" }),
      ).toBeVisible();
      await look();
      await choose[wish](page, late);
      await look();
    });
  });
}

for (const { script, size, light } of phoneThenDesk)
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("rule 42: whoever paid more than they owe decides, without a cookie, to have it back", async ({
      page,
      context,
    }) => {
      const { booksTwoPlaces, looksRight } = journey(page);
      await booksTwoPlaces({ email: `${randomUUID()}@example.com` });
      await inDatabase(cameBeyond, [await journey(page).reference()]);
      const address = new URL(page.url()).pathname;
      await context.clearCookies();
      await page.goto(address);
      await looksRight(script);
      await page.getByRole("link", { name: "Decide" }).click();
      await expect(page.getByRole("heading", { name: "$123.45" })).toBeVisible();
      await looksRight(script);
      await page.getByRole("button", { name: "Send it back" }).click();
      await expect(page.getByText(/We are sending \$123\.45 back by check/)).toBeVisible();
      await page.goto(`${address}/decide`);
      await expect(page.getByText("There is nothing to decide")).toBeVisible();
    });
  });
