import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { atDesk } from "@/tests/support/colleague";
import { guestBooks } from "@/tests/support/guest-books";
import { journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { deskThenPhone } from "@/tests/support/ways";

test.describe.configure({ timeout: 300_000 });

for (const [at, { script, size, light }] of deskThenPhone.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("P34, rules 53, 63, 66, 67 and 68: customer service hands a place on, takes a traveller off and moves the date for who called, proposes cancelling it all, and a clerk agrees", async ({
      page,
      browser,
    }) => {
      const email = `clerk.${randomUUID()}@example.com`;
      const { ref, url } = await guestBooks(browser, { email }, 2 + at);
      await atDesk(page, "customer_service");
      const look = () => journey(page).looksRight(script);
      const desk = page.getByRole("navigation", { name: "Desk" });
      await desk.getByRole("link", { name: "Cases", exact: true }).click();
      await page.getByLabel("Booking reference or email").fill(ref);
      await page.getByRole("button", { name: "Open a case" }).click();
      await page.getByRole("link", { name: `Booking ${ref}` }).click();
      const booking = page.getByRole("heading", { level: 1, name: `Booking ${ref}` });
      await expect(booking).toBeVisible();
      await look();

      // Who it is goes on record first.
      const others = page.getByRole("group", { name: "Of whom" }).getByRole("checkbox");
      for (const box of await others.all()) await box.check();
      await page.getByRole("checkbox", { name: "Name", exact: true }).check();
      await page.getByRole("button", { name: "Look" }).click();
      await expect(page).toHaveURL(/look=/);
      await look();

      const transfer = page.getByRole("region", { name: "Somebody else travels" });
      await transfer.getByRole("button", { name: "Hand the place on" }).click();
      await expect(transfer.getByRole("alert")).toContainText("Choose whose place.");
      await transfer.getByLabel("Whose place").selectOption({ index: 2 });
      await transfer.getByLabel("First name", { exact: true }).fill("Bo");
      await transfer.getByLabel("Last name", { exact: true }).fill("Lind");
      await transfer.getByRole("button", { name: "Hand the place on" }).click();
      await expect(transfer.getByRole("status")).toContainText("A place was last handed on");
      await look();

      const leaving = page.getByRole("region", { name: "Take somebody off" });
      await leaving.getByRole("button", { name: "See what it comes to" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Choose who does not travel.",
      );
      await leaving.getByRole("checkbox").last().check();
      await leaving.getByRole("button", { name: "See what it comes to" }).click();
      await expect(page.getByRole("heading", { name: "One traveller less" })).toBeVisible();
      await look();
      const told = page.url();
      await page.getByLabel("How they asked for it").selectOption("They wrote an email");
      await page.getByRole("button", { name: "Do it for them" }).click();
      await expect(page.getByText("It is done")).toBeVisible();
      await look();
      // Going back finds it done, and no button.
      await page.goto(told);
      await expect(page.getByText("It is done")).toBeVisible();
      await expect(page.getByRole("button", { name: "Do it for them" })).toHaveCount(0);

      await page.getByRole("link", { name: "Back to it" }).click();
      await expect(page.getByRole("region", { name: "Take somebody off" })).toHaveCount(0);
      const date = page.getByRole("region", { name: "Another date" });
      await date.getByRole("radio").last().check();
      await date.getByRole("checkbox", { name: /the new date has today/ }).check();
      await date.getByRole("button", { name: "See what it comes to" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Another date" })).toBeVisible();
      await look();
      await page.getByRole("button", { name: "Do it for them" }).click();
      await expect(page.getByText("It is done")).toBeVisible();
      const subjects = async () => (await mailTo(email)).map(({ Subject }) => Subject).join("\n");
      await expect.poll(subjects, { timeout: 30_000 }).toMatch(/^Your date has changed: /m);

      // What they paid, less what is kept, is more than one may send back alone; or it is not, and is done.
      await page.getByRole("link", { name: "Back to it" }).click();
      await page.getByRole("button", { name: "See what cancelling costs" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Cancel it all" })).toBeVisible();
      await look();
      await page.getByRole("button", { name: /^(Do it for them|Propose it)$/ }).click();
      await expect(page.getByText(/^(It is done|It waits for a second person)$/)).toBeVisible();
      await look();
      if (await page.getByText("It waits for a second person").isVisible()) {
        await page.getByRole("link", { name: "See what waits" }).click();
        await expect(page.getByRole("row", { name: new RegExp(ref) })).toContainText("by you");
        await look();
        const clerk = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
        await atDesk(clerk, "billing_clerk");
        await clerk.goto("/staff/approvals");
        const row = clerk.getByRole("row", { name: new RegExp(ref) });
        await expect(row).toContainText("Cancel it all");
        if (script) await journey(clerk).isAccessible();
        await row.getByRole("button", { name: "Approve" }).click();
        await expect(row).toHaveCount(0);
        await clerk.close();
      }
      await expect.poll(subjects, { timeout: 30_000 }).toMatch(/^Cancelled: /m);
      const guest = await browser.newPage();
      await guest.goto(url);
      await expect(guest.getByText(/This booking was cancelled on/)).toBeVisible();
      await guest.close();
    });
  });
}
