import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { phoneThenDesk } from "@/tests/support/ways";

test.describe.configure({ timeout: 120_000 });

for (const [at, { script, size, light }] of phoneThenDesk.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("rules 53, 67 and 68: a guest goes on another date at the price of then, finds that done once, and has it in the calendar and by mail", async ({
      page,
    }) => {
      const email = `date.${process.pid}.${Date.now()}.${at}@example.com`;
      const visitor = journey(page);
      const look = () => visitor.looksRight(script);
      await visitor.booksTwoPlaces({ email }, 4 - at);
      await page.getByRole("link", { name: "Change the date" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "When would you rather go?" }),
      ).toBeVisible();
      await look();
      await page.getByRole("button", { name: "See what it comes to" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose a date.");
      await look();
      const last = page.getByRole("radio").last();
      await last.check();
      await page.getByRole("button", { name: "See what it comes to" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Change the date" })).toBeVisible();
      await look();
      const told = page.url();
      const press = page.getByRole("button", { name: /^Go on .* instead$/ });
      const day = /^Go on (.*) instead$/.exec((await press.textContent()) ?? "")?.[1] ?? "none";
      await press.click();
      await visitor.seesItConfirmed();
      await expect(page.getByRole("main").getByText(day).first()).toBeVisible();
      await look();
      // Who goes back finds the booking as it is now.
      await page.goto(told);
      await visitor.seesItConfirmed();

      const [calendar] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Dates for your calendar, ICS" }).click(),
      ]);
      expect(await readFile(await calendar.path(), "utf8")).toContain("SEQUENCE:1");
      const subjects = async () => (await mailTo(email)).map(({ Subject }) => Subject).join("\n");
      await expect
        .poll(subjects, { timeout: 30_000 })
        .toMatch(new RegExp(`^Your date has changed: Norwegian Fjords .*, ${day} `, "m"));
    });
  });
}
