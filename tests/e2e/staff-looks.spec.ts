import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { atDesk } from "@/tests/support/colleague";
import { journey } from "@/tests/support/journey";

// A visit of a guest, and then an employee's.
test.describe.configure({ timeout: 120_000 });

/** A guest leaves their details on the way to the payment. @returns the address that they gave. */
async function leaveDetails(browser: Browser): Promise<string> {
  const email = `${randomUUID()}@example.com`;
  const guest = await browser.newPage();
  const visitor = journey(guest);
  await visitor.holdTwoPlaces();
  await visitor.writeDetails({ email });
  await visitor.continueToPayment();
  await guest.close();
  return email;
}

for (const script of [true, false]) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script });

    test("P34, I22: an employee opens a case and sees what they ask for; what they did not ask for is not on the page", async ({
      page,
      browser,
    }) => {
      const email = await leaveDetails(browser);
      await atDesk(page, "customer_service");
      const look = async () => {
        if (script) await journey(page).isAccessible();
      };
      await page
        .getByRole("navigation", { name: "Desk" })
        .getByRole("link", { name: "Cases" })
        .click();
      await page.getByLabel("Booking reference or email").fill("nobody@example.com");
      await page.getByRole("button", { name: "Open a case" }).click();
      await expect(page.getByRole("alert").getByText("Nobody is found by that.")).toBeVisible();
      await look();
      await page.getByLabel("Booking reference or email").fill(email);
      await page.getByRole("button", { name: "Open a case" }).click();
      await expect(page.getByRole("heading", { name: /^Person 1/ })).toBeVisible();
      await look();
      await expectAbsent(page, [email, "1 Elm Street", "Springfield"]);

      await page.getByRole("button", { name: "Look" }).click();
      await expect(page.getByText("Choose what you need to see.").first()).toBeVisible();
      const whom = page.getByRole("group", { name: "Of whom" });
      if (await whom.isVisible())
        for (const box of await whom.getByRole("checkbox").all()) await box.check();
      await page.getByRole("checkbox", { name: "Address" }).check();
      await page.getByRole("button", { name: "Look" }).click();
      await expect(page.getByText("1 Elm Street").first()).toBeVisible();
      await look();
      await expectAbsent(page, [email]);

      await page.getByRole("button", { name: "Close this case" }).click();
      await expect(page.getByRole("button", { name: "Close this case" })).toHaveCount(0);
      await page.goBack();
      await page.reload();
      await expectAbsent(page, [email, "1 Elm Street"]);
    });
  });
}

test("P34, P37: the privacy officer reads who saw what, without any value", async ({ page }) => {
  await atDesk(page, "privacy_officer");
  await page.getByRole("link", { name: "Who saw what" }).first().click();
  await expect(page.getByRole("heading", { name: "Who saw what" })).toBeVisible();
  await journey(page).isAccessible();
  await page.getByLabel("What").selectOption("Looks of employees");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/what=look/);
});

/** Neither in the page as it is, nor in what the server sends for it, as a page or as data. */
async function expectAbsent(page: Page, values: readonly string[]): Promise<void> {
  const address = page.url();
  const sent = [
    await page.content(),
    await (await page.request.get(address)).text(),
    await (await page.request.get(address, { headers: { RSC: "1" } })).text(),
  ];
  for (const value of values) for (const text of sent) expect(text).not.toContain(value);
}
