import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export type Contact = { email: string; phone?: string };

// All journeys sell from one catalogue: each takes another of the departures that a vacation's page shows first.
let turn = 0;
const shown = 5;
const fjords = { find: "fjords", name: /Norwegian Fjords/ };

/** What a person does on the way to a booked vacation, by the words on the screen. */
export function journey(page: Page) {
  const steps = {
    /** From the front page to a checkout with two places held. */
    async holdTwoPlaces(departure = turn++ % shown, vacation = fjords): Promise<string> {
      await page.goto("/");
      await page
        .getByRole("textbox", { name: "Where, or what" })
        .or(page.getByRole("searchbox"))
        .first()
        .fill(vacation.find);
      await page.getByRole("button", { name: "Search vacations" }).click();
      await page.getByRole("main").getByRole("link", { name: vacation.name }).first().click();
      await page.getByRole("link", { name: "Choose this departure" }).nth(departure).click();
      await page.getByLabel("Adults").first().selectOption("2");
      // A choice that is not priced yet has a second button for it, on the ticket.
      await page.getByRole("button", { name: "Update price" }).first().click();
      await expect(page.getByText("For 2 adults.")).toBeVisible();
      await page.getByRole("button", { name: "Hold these places" }).click();
      await expect(page).toHaveURL(/\/checkout\//);
      return page.url();
    },
    async writeDetails({ email, phone }: Contact): Promise<void> {
      const main = page.getByRole("main");
      await main.getByLabel("First name", { exact: true }).fill("Ana");
      await main.getByLabel("Last name", { exact: true }).fill("Example");
      await main.getByLabel("Email", { exact: true }).fill(email);
      if (phone) await main.getByLabel(/^Phone/).fill(phone);
      await main.getByLabel("Street address", { exact: true }).fill("1 Elm Street");
      await main.getByLabel("City", { exact: true }).fill("Springfield");
      await main.getByLabel("ZIP or postal code", { exact: true }).fill("12345");
      const country = main.getByLabel("Country", { exact: true });
      await expect(country).toHaveValue("");
      await country.selectOption("United States");
      await main.getByLabel("I am the first traveller").check();
      await main.getByLabel(/^I have read the booking terms/).check();
    },
    async continueToPayment(): Promise<void> {
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await expect(page.getByRole("heading", { name: "Pay with card" })).toBeVisible();
    },
    async writeCard(card: string): Promise<void> {
      await typeCard(page, card);
    },
    async payWith(card: string): Promise<void> {
      await typeCard(page, card);
      await page.getByRole("button", { name: /^Pay / }).click();
    },
    async saveCard(card: string): Promise<void> {
      await typeCard(page, card);
      await page.getByRole("button", { name: "Save card" }).click();
    },
    async seesItConfirmed(): Promise<void> {
      await expect(page.getByText("Confirmed. Thank you, Ana.")).toBeVisible({ timeout: 30_000 });
    },
    /** Nothing that axe can see is wrong for who uses assistive technology. */
    async isAccessible(): Promise<void> {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        // No page of ours has a frame of another's, for which it would open a page more each time.
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
    /** Nothing is wider than the screen, and axe finds nothing where its script may run. */
    async looksRight(script: boolean): Promise<void> {
      if (script) await steps.isAccessible();
      const wider = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(wider)).toBeLessThanOrEqual(0);
    },
    /** What the booking is called that is on the screen. */
    async reference(): Promise<string> {
      const text = await page.getByRole("main").textContent();
      return /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text ?? "")?.[0] ?? "";
    },
    /** All of it, where it is not what a test is about: two places, their deposit paid. */
    async booksTwoPlaces(contact: Contact, departure?: number): Promise<void> {
      await steps.holdTwoPlaces(departure);
      await steps.writeDetails(contact);
      await steps.continueToPayment();
      await steps.payWith(cards.paid);
      await steps.seesItConfirmed();
    },
  };
  return steps;
}

async function typeCard(page: Page, card: string): Promise<void> {
  await page.getByLabel("Email").fill("ana@example.com");
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel(/^Expiry date/).fill("12 / 34");
  await page.getByLabel(/^Security code/).fill("123");
  await page.getByLabel("Name on card").fill("Ana Example");
}

/** The cards of https://docs.stripe.com/testing. */
export const cards = {
  paid: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  disputed: "4000 0000 0000 0259",
} as const;
