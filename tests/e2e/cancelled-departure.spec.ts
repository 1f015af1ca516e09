import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { atDesk } from "@/tests/support/colleague";
import { cards, journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { deskThenPhone } from "@/tests/support/ways";

test.describe.configure({ timeout: 240_000 });

/** A vacation that no other journey books: the others go on selling. */
const petra = { find: "petra", name: /Petra, Wadi Rum/ };

for (const [at, { script, size, light }] of deskThenPhone.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("P34, rules 16, 63 and 65: two of us cancel a departure, and who had booked it reads why, what goes back, and when else it leaves", async ({
      page,
      browser,
    }) => {
      const email = `${randomUUID()}@example.com`;
      const visitor = journey(page);
      let code = "";
      page.on("framenavigated", (frame) => {
        code = /\/departures\/([A-Z0-9-]+)/.exec(frame.url())?.[1] ?? code;
      });
      await visitor.holdTwoPlaces(2 - 2 * at, petra);
      await visitor.writeDetails({ email });
      await visitor.continueToPayment();
      await visitor.payWith(cards.paid);
      await visitor.seesItConfirmed();
      const booking = page.url();

      const like = { javaScriptEnabled: script, viewport: size, colorScheme: light };
      const desks = await Promise.all([1, 2].map(() => browser.newContext(like)));
      const [manager, owner] = (await Promise.all(desks.map((desk) => desk.newPage()))) as [
        Page,
        Page,
      ];
      await atDesk(manager, "product_manager");
      const look = (where: Page) => journey(where).looksRight(script);
      await manager.getByRole("link", { name: "Departures", exact: true }).first().click();
      await expect(manager.getByRole("heading", { level: 1 })).toHaveText("Departures");
      await look(manager);
      await manager.goto(`/staff/departures/${code}`);
      await expect(
        manager.getByText(/bookings? of \d+ travellers? (is|are) cancelled/),
      ).toBeVisible();
      await look(manager);
      await manager.getByLabel("Why").selectOption("Too few have booked it");
      await manager.getByRole("button", { name: "Propose to cancel this departure" }).click();
      await expect(manager.getByText("It waits for a second person")).toBeVisible();
      await look(manager);

      await atDesk(owner, "owner");
      await owner.getByRole("link", { name: "Approvals", exact: true }).first().click();
      await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Approvals");
      const row = owner.getByRole("row", { name: new RegExp(code) });
      await row.getByRole("button", { name: "Approve" }).click();
      await expect(row).toHaveCount(0);
      await expect(async () => {
        await manager.reload();
        await expect(manager.getByText(/(\d+) of \1 are cancelled and told/)).toBeVisible();
        await expect(manager.getByText(/and all is sent/)).toBeVisible();
      }).toPass({ timeout: 30_000 });
      await look(manager);

      await page.goto(booking);
      await expect(page.getByText("Too few people have booked it.")).toBeVisible();
      await look(page);
      const told = async () =>
        (await mailTo(email)).find(({ Subject }) => /^We had to cancel Petra/.test(Subject));
      await expect.poll(told, { timeout: 30_000 }).toBeTruthy();
      await page.getByRole("listitem").getByRole("link", { name: / to / }).first().click();
      await expect(page.getByRole("button", { name: "Hold these places" })).toBeVisible();
      for (const desk of desks) await desk.close();
    });
  });
}
