import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { atDesk } from "@/tests/support/colleague";
import { journey } from "@/tests/support/journey";

test.describe.configure({ timeout: 240_000 });

/** A guest pays the deposit. @returns the reference of the booking. */
async function books(browser: Browser, departure: number): Promise<string> {
  const guest = await browser.newPage();
  const visitor = journey(guest);
  await visitor.booksTwoPlaces({ email: `${randomUUID()}@example.com` }, departure);
  const text = await guest.getByRole("main").textContent();
  await guest.close();
  return /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text ?? "")?.[0] ?? "";
}

const variations = [
  { script: true, size: { width: 1280, height: 900 }, light: "light" },
  { script: false, size: { width: 390, height: 844 }, light: "dark" },
] as const;

for (const [at, { script, size, light }] of variations.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("P34, rules 42, 49, 64, 85 and 91: a clerk finds a bill, explains its account, sends a little back, records a check that no bank honors, finds a home for another and sees the day", async ({
      page,
      browser,
    }) => {
      const ref = await books(browser, 2 + at);
      await atDesk(page, "billing_clerk");
      const look = async () => {
        if (script) await journey(page).isAccessible();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      };
      const desk = page.getByRole("navigation", { name: "Desk" });
      const goTo = async (place: string) => {
        await desk.getByRole("link", { name: place, exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(place);
        await look();
      };
      for (const place of [
        "Billing",
        "Statements",
        "Approvals",
        "Chargebacks",
        "Letters",
        "Departures",
      ])
        await goTo(place);

      await goTo("Invoices");
      await page.getByLabel("Invoice or booking").fill(ref.toLowerCase());
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page.getByRole("row", { name: new RegExp(ref) })).toContainText("Paid");
      await look();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Export as CSV" }).click();
      expect((await download).suggestedFilename()).toMatch(/^invoices-[-0-9a-f]{36}\.csv$/);

      await page.getByRole("link", { name: ref }).click();
      await expect(page.getByRole("row", { name: /Paid by card/ })).toBeVisible();
      await look();
      await page.getByLabel("Amount, in dollars").fill("many");
      await page.getByRole("button", { name: "Send back" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
      await page.getByLabel("Amount, in dollars").fill("1.00");
      await page.getByRole("button", { name: "Send back" }).click();
      await expect(page.getByRole("row", { name: /Refund/ }).first()).toBeVisible();

      await goTo("Money");
      await page.getByLabel("Booking reference").fill(ref);
      await page.getByLabel("Its number").fill(`CHK-${ref}1`);
      await page.getByLabel("Day at our bank").fill(await today(page));
      await page.getByLabel("Amount, in dollars").fill("50.00");
      await page.getByRole("button", { name: "See what follows" }).click();
      await expect(page.getByText("Nothing is recorded yet.").first()).toBeVisible();
      await look();
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(page.getByText("It is recorded.")).toBeVisible();
      await expect(page.getByRole("row", { name: new RegExp(`CHK-${ref}1`) })).toContainText(ref);
      await look();
      const check = page.getByRole("row", { name: new RegExp(`CHK-${ref}1`) });
      await check.getByText("Counts as paid").click();
      await check.getByRole("button", { name: "Take it off the account" }).click();
      // What was refused stands open before who sent it.
      const sure = check.getByLabel(/did not honor/);
      await expect(sure).toHaveAttribute("aria-invalid", "true");
      await sure.check();
      await check.getByRole("button", { name: "Take it off the account" }).click();
      await expect(check).toContainText("Not honored");

      await page.getByLabel("Its number").fill(`CHK-${ref}2`);
      await page.getByLabel("Day at our bank").fill(await today(page));
      await page.getByLabel("Amount, in dollars").fill("75.00");
      await page.getByRole("button", { name: "See what follows" }).first().click();
      await expect(page.getByText("for no booking that we know").first()).toBeVisible();
      await page.getByRole("button", { name: "Record it" }).click();
      const waits = page
        .getByRole("region", { name: "Table: Without a home" })
        .getByRole("row", { name: new RegExp(`CHK-${ref}2`) });
      await expect(waits).toContainText("Since today");
      await waits.getByText("Match it").first().click();
      await waits.getByLabel("Booking that it pays").fill(ref);
      await waits.getByLabel("How much of it, in dollars").fill("25.00");
      await look();
      await waits.getByRole("button", { name: "See what follows" }).click();
      await expect(page.getByText("Nothing is matched yet.").first()).toBeVisible();
      await look();
      await waits.getByRole("button", { name: "Match it" }).click();
      await expect(page.getByText("It is matched.")).toBeVisible();
      await expect(waits).toContainText("of $75.00");
      await waits.getByText("Send it back").click();
      await waits.getByLabel("Number of the check or transfer").fill("CHK-90210");
      await waits.getByRole("button", { name: "It is sent" }).click();
      await expect(page.getByText("It is off the books.")).toBeVisible();
      await expect(waits).toHaveCount(0);
    });
  });
}

/** The last day that the field lets somebody choose. */
async function today(page: Page): Promise<string> {
  return (await page.getByLabel("Day at our bank").getAttribute("max")) ?? "";
}
