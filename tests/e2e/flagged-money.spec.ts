import { randomUUID } from "node:crypto";
import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from "@playwright/test";
import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";
import { atDesk } from "@/tests/support/colleague";
import { cards, journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { phoneThenDesk } from "@/tests/support/ways";

// Each has a guest and a clerk, who take turns.
test.describe.configure({ timeout: 240_000 });

/** On Stripe's page, which takes something else than we asked for. */
async function paysOtherwise(page: Page, amount: number): Promise<void> {
  await expect(page.getByRole("heading", { name: "Pay with card" })).toBeVisible();
  const session = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { changeTotal } = stripeControl(process.env["STRIPE_URL"] ?? "");
  await changeTotal(session, { amount, currency: "usd" });
  await journey(page).payWith(cards.paid);
}

/** A clerk in a browser of their own, with the flagged payment of this booking before them. */
async function seenBy(browser: Browser, way: BrowserContextOptions, ref: string): Promise<Page> {
  const page = await (await browser.newContext(way)).newPage();
  await atDesk(page, "billing_clerk");
  await page.goto("/staff/billing");
  await page.getByRole("link", { name: "Another amount came in than was asked" }).click();
  await expect(page.getByRole("heading", { name: "Not what was asked" })).toBeVisible();
  await page.getByRole("link", { name: new RegExp(`^Decide.*${ref}`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Not what was asked" })).toBeVisible();
  return page;
}

for (const [at, { script, size, light }] of phoneThenDesk.entries())
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    const way = { javaScriptEnabled: script, viewport: size, colorScheme: light } as const;
    test.use(way);

    test("rule 47: a guest pays less than was asked, is told that it is looked at, a clerk takes it, and the rest confirms the booking", async ({
      page,
      browser,
    }) => {
      const visitor = journey(page);
      await visitor.holdTwoPlaces(at);
      await visitor.writeDetails({ email: `${randomUUID()}@example.com` });
      await visitor.continueToPayment();
      await paysOtherwise(page, 12_345);
      await expect(page.getByText(/We received \$123\.45 and had asked for \$/)).toBeVisible();
      await expect(page.getByRole("link", { name: /checkout/ })).toHaveCount(0);
      await visitor.looksRight(script);
      const { pathname: address } = new URL(page.url());
      await page.goto(`${address}/pay`);
      await expect(page.getByText(/We are looking at it and will write to you/)).toBeVisible();
      await expect(page.getByRole("button", { name: "Continue to payment" })).toHaveCount(0);
      await visitor.looksRight(script);

      const clerk = await seenBy(browser, way, await visitor.reference());
      await journey(clerk).looksRight(script);
      await clerk.getByRole("button", { name: "Take $123.45" }).click();
      await expect(clerk.getByText("It is paid as it came.")).toBeVisible();
      await journey(clerk).looksRight(script);
      await clerk.context().close();

      await expect
        .poll(
          async () => {
            await page.goto(address);
            return await page.getByRole("link", { name: "Pay the rest" }).count();
          },
          { timeout: 30_000 },
        )
        .toBe(1);
      await visitor.looksRight(script);
      await page.getByRole("link", { name: "Pay the rest" }).click();
      await visitor.looksRight(script);
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await visitor.payWith(cards.paid);
      await visitor.seesItConfirmed();
    });

    test("rule 47: a clerk sends back what was not asked, and the guest is told and can pay again", async ({
      page,
      browser,
    }) => {
      const visitor = journey(page);
      const email = `${randomUUID()}@example.com`;
      await visitor.booksTwoPlaces({ email }, 4 - at);
      const { pathname: address } = new URL(page.url());
      await page.getByRole("link", { name: "Pay what is open" }).click();
      await page.getByLabel("A part of it").check();
      await page.getByLabel("The part, in dollars").fill("100");
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await paysOtherwise(page, 15_000);
      await expect(
        page.getByText("We received $150.00 and had asked for $100.00.").first(),
      ).toBeVisible();
      await visitor.looksRight(script);

      const clerk = await seenBy(browser, way, await visitor.reference());
      await clerk.getByRole("button", { name: "Send $150.00 back" }).click();
      await expect(clerk.getByText(/It goes back to where it came from/)).toBeVisible();
      await clerk.goBack();
      await clerk.reload();
      await expect(clerk.getByText("It is decided")).toBeVisible();
      await journey(clerk).looksRight(script);
      await clerk.context().close();

      const subjects = async () => (await mailTo(email)).map(({ Subject }) => Subject).join("\n");
      await expect.poll(subjects, { timeout: 30_000 }).toMatch(/^Not paid: your \$150\.00/m);
      await page.goto(`${address}/pay`);
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await visitor.payWith(cards.paid);
      await visitor.seesItConfirmed();
    });
  });
