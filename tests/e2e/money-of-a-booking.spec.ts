import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { cards, journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { phoneThenDesk } from "@/tests/support/ways";

// Each is a whole life of a booking, and both run at once.
test.describe.configure({ timeout: 180_000 });

async function books(page: Page, email: string, departure: number): Promise<void> {
  const visitor = journey(page);
  // Far enough away for a deposit.
  await visitor.booksTwoPlaces({ email }, departure);
}

for (const [at, { script, size, light }] of phoneThenDesk.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("rules 41, 53 and 74: a guest pays a part, then the rest, takes one off, cancels at the price that was told, and has it all by mail", async ({
      page,
    }) => {
      const email = `money.${process.pid}.${Date.now()}.${at}@example.com`;
      const visitor = journey(page);
      const look = () => visitor.looksRight(script);
      await books(page, email, 4 - at);

      await page.getByRole("link", { name: "Pay what is open" }).click();
      await expect(page.getByRole("heading", { level: 1, name: /to pay$/ })).toBeVisible();
      await look();
      await page.getByLabel("A part of it").check();
      await page.getByLabel("The part, in dollars").fill("49.99");
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Write an amount from");
      await page.getByLabel("A part of it").check();
      await page.getByLabel("The part, in dollars").fill("100");
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await expect(page.getByRole("button", { name: "Pay $100.00" })).toBeVisible();
      await visitor.payWith(cards.paid);
      await expect(page.getByText("Confirmed. Thank you, Ana.")).toBeVisible({ timeout: 30_000 });

      await page.getByRole("link", { name: "Pay what is open" }).click();
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await visitor.payWith(cards.declined);
      await expect(page.getByRole("alert")).toContainText(/declined/i);
      await visitor.payWith(cards.paid);
      await expect(page.getByText("Confirmed. Thank you, Ana.")).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole("link", { name: "Pay what is open" })).toHaveCount(0);
      await look();

      await page.getByRole("link", { name: "Somebody does not travel" }).click();
      await expect(page.getByRole("heading", { name: "Who does not travel?" })).toBeVisible();
      await page.getByRole("button", { name: "See what it comes to" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose who does not");
      await look();
      await page.getByLabel(/^Traveller 2, adult/).check();
      await page.getByRole("button", { name: "See what it comes to" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "Cancel this traveller" }),
      ).toBeVisible();
      await look();
      const less = page.url();
      await page.getByRole("button", { name: "Cancel this traveller" }).click();
      await expect(page.getByText("Confirmed. Thank you, Ana.")).toBeVisible();
      await expect(page.getByRole("link", { name: "Somebody does not travel" })).toHaveCount(0);
      await look();
      // Who goes back finds the booking as it is now.
      await page.goto(less);
      await expect(page.getByText("Confirmed. Thank you, Ana.")).toBeVisible();

      await page.getByRole("link", { name: "Cancel this booking" }).click();
      await expect(page.getByRole("heading", { name: "Cancel this booking?" })).toBeVisible();
      await look();
      await page.getByRole("button", { name: "Keep this price for 15 minutes" }).click();
      await expect(page.getByRole("heading", { name: "Cancel for good" })).toBeVisible();
      await look();
      const quoted = page.url();
      await page.getByRole("button", { name: "Cancel this booking" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Cancelled" })).toBeVisible();
      await expect(page.getByText(/This booking was cancelled on/)).toBeVisible();
      await look();
      const [calendar] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Take it out of your calendar, ICS" }).click(),
      ]);
      expect(await readFile(await calendar.path(), "utf8")).toContain("METHOD:CANCEL");

      // Who goes back finds the booking as it is now.
      await page.goto(quoted);
      await expect(page.getByRole("heading", { level: 1, name: "Cancelled" })).toBeVisible();

      const subjects = async () => (await mailTo(email)).map(({ Subject }) => Subject).join("\n");
      for (const subject of [
        /^Booked: /m,
        /^Paid: \$100\.00/m,
        /^Changed: /m,
        /^Cancelled: /m,
        /is on its way back$/m,
      ])
        await expect.poll(subjects, { timeout: 30_000 }).toMatch(subject);
    });
  });
}
