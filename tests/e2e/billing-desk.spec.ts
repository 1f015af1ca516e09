import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { billedByPhone, callTo } from "@/tests/support/billed-by-phone";
import { atDesk } from "@/tests/support/colleague";
import { guestBooks } from "@/tests/support/guest-books";
import { journey } from "@/tests/support/journey";
import { deskThenPhone } from "@/tests/support/ways";

test.describe.configure({ timeout: 240_000 });

/** Whom a clerk can call. */
const buyer = () => ({ email: `${randomUUID()}@example.com`, phone: "+1 212 555 0142" });

for (const [at, { script, size, light }] of deskThenPhone.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("P34, rules 42, 49, 64, 85 and 91: a clerk finds a bill, explains its account, sends a little back, records a check that no bank honors, finds a home for another and sees the day", async ({
      page,
      browser,
    }) => {
      const { ref } = await guestBooks(browser, buyer(), 2 + at);
      await atDesk(page, "billing_clerk");
      const { look, goTo } = desk(page, script);
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
      await page.getByLabel("Find by number").fill(`chk-${ref}2`);
      await page.getByRole("button", { name: "Find" }).click();
      const became = page.getByRole("region", { name: "Table: What became of it" });
      await expect(became.getByRole("row", { name: /\$25\.00 Paid its booking/ })).toContainText(
        ref,
      );
      await expect(
        became.getByRole("row", { name: /\$50\.00 Sent back by CHK-90210/ }),
      ).toBeVisible();
      await look();
    });

    test("P34, P41, rules 89, 101 and 103: a clerk calls about a bill, has the evidence of it on one sheet, and answers the customer who disputes it", async ({
      page,
      browser,
    }) => {
      const { ref, url } = await guestBooks(browser, buyer(), 1 + at);
      await atDesk(page, "billing_clerk");
      const { look, goTo } = desk(page, script);

      await billedByPhone(page, ref);
      await look();
      await callTo(page, ref).getByRole("button", { name: "Show the number" }).click();
      await expect(page.getByRole("link", { name: "+12125550142" })).toBeVisible();
      await look();
      await page.getByRole("button", { name: "Record how it ended" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose how it ended.");
      await look();
      await page.getByLabel("Spoken to").check();
      await page.getByRole("button", { name: "Record how it ended" }).click();
      await expect(page.getByText("On record: spoken to.")).toBeVisible();
      await expect(callTo(page, ref)).toHaveCount(0);
      await look();

      await goTo("Invoices");
      await page.getByLabel("Invoice or booking").fill(ref);
      await page.getByRole("button", { name: "Show" }).click();
      const open = page.getByRole("row", { name: new RegExp(`${ref}.*Open.*Balance`) });
      const bill = (await open.getByRole("link").first().textContent()) ?? "";
      await open.getByRole("link", { name: bill }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`How ${bill} was told`);
      await expect(page.getByText("1, of which 1 arrived for certain")).toBeVisible();
      await expect(page.getByRole("row", { name: /^Call A phone number/ })).toBeVisible();
      await look();

      const like = { javaScriptEnabled: script, viewport: size, colorScheme: light };
      const guest = await (await browser.newContext(like)).newPage();
      const lookThere = desk(guest, script).look;
      await guest.goto(url);
      await guest.getByRole("link", { name: "Pay what is open" }).click();
      await guest.getByRole("link", { name: "Is a bill wrong?" }).click();
      await lookThere();
      await guest.getByRole("button", { name: "I dispute this" }).click();
      await expect(guest.getByRole("main").getByRole("alert")).toBeVisible();
      await lookThere();
      await guest.getByLabel("The amount is not what I agreed to").check();
      await guest.getByRole("button", { name: "I dispute this" }).click();
      await expect(guest.getByText(`You dispute ${bill}`)).toBeVisible();
      await lookThere();

      await goTo("Overdue");
      const dispute = page.getByRole("row", { name: new RegExp(ref) });
      await expect(dispute).toContainText("The amount is not what I agreed to");
      await dispute.getByLabel(`Answer about ${bill}`).selectOption("It is what was agreed");
      await dispute.getByRole("button", { name: "Send the answer" }).click();
      await expect(dispute).toHaveCount(0);
      await look();
      await guest.reload();
      await expect(guest.getByText(`We answered about ${bill}`)).toBeVisible();
      await expect(guest.getByText(/The bill is what was agreed/)).toBeVisible();
      await lookThere();
      await guest.close();
    });
  });
}

/** What a clerk does everywhere at the desk, by the words on the screen. */
function desk(page: Page, script: boolean) {
  const look = () => journey(page).looksRight(script);
  return {
    look,
    async goTo(place: string): Promise<void> {
      const links = page.getByRole("navigation", { name: "Desk" });
      await links.getByRole("link", { name: place, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(place);
      await look();
    },
  };
}

/** The last day that the field lets somebody choose. */
async function today(page: Page): Promise<string> {
  return (await page.getByLabel("Day at our bank").getAttribute("max")) ?? "";
}
