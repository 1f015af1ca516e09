import { expect, test } from "@playwright/test";
import { cards, journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { deskThenPhone } from "@/tests/support/ways";

test.describe.configure({ timeout: 180_000 });

for (const [at, { script, size, light }] of deskThenPhone.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("P11, rules 33 and 91: a guest divides the balance, lets us keep a card, takes that back, and reads that a bank took a payment back", async ({
      page,
    }) => {
      const email = `card.${process.pid}.${Date.now()}.${at}@example.com`;
      const visitor = journey(page);
      const look = () => visitor.looksRight(script);
      await visitor.booksTwoPlaces({ email }, 4 - at);
      const booking = page.url();

      await page.getByRole("link", { name: "Pay in instalments" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "Pay in instalments" }),
      ).toBeVisible();
      await look();
      await page.getByRole("button", { name: "Pay in 2 parts" }).click();
      await expect(page.getByRole("row", { name: /^Instalment by / })).toBeVisible();

      await page.getByRole("link", { name: "Let us collect it for you" }).click();
      await expect(page.getByText("If you save a card, we take")).toBeVisible();
      await look();
      await page
        .getByRole("button", { name: "Save this card and collect the balance on its due date" })
        .click();
      await expect(page.getByText("Nothing is charged now.").first()).toBeVisible();
      await visitor.saveCard(cards.paid);
      await expect(page.getByText("Your card is saved")).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(/Visa ending in 4242, valid until/)).toBeVisible();
      await look();
      await page.getByRole("button", { name: "Remove this card" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "Let us collect it for you" }),
      ).toBeVisible();

      await page.goto(booking);
      await page.getByRole("link", { name: "Pay what is open" }).click();
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await visitor.payWith(cards.disputed);
      await visitor.seesItConfirmed();
      await expect(async () => {
        await page.goto(booking);
        await expect(page.getByText(/^Your bank took \$.* back$/)).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 30_000 });
      await look();

      const subjects = async () => (await mailTo(email)).map(({ Subject }) => Subject).join("\n");
      for (const subject of [/^Booked: /m, /^Your bank took a payment back/m])
        await expect.poll(subjects, { timeout: 30_000 }).toMatch(subject);
    });
  });
}
