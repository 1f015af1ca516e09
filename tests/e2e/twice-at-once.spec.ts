import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { cameTooLate } from "@/tests/support/came-too-late";
import { atDesk, inDatabase } from "@/tests/support/colleague";
import { cards, journey } from "@/tests/support/journey";

test.describe.configure({ timeout: 240_000 });

/** The same page in a second window, once it is there in the first. */
async function another(page: Page, button: string | RegExp): Promise<Page> {
  await expect(page.getByRole("button", { name: button })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  return other;
}

/** Whether a window has its answer: the button is gone, unless the page says otherwise. */
type Answered = (page: Page, button: Locator) => Promise<void>;
const gone: Answered = (_page, button) => expect(button).toHaveCount(0);

const says =
  (words: RegExp): Answered =>
  (page) =>
    expect(
      page.getByText(words).or(page.getByRole("main").getByRole("alert")).first(),
    ).toBeVisible();

/** Double-clicks in every window at once, and again in each after going back, where the button is still there. */
async function pressAll(buttons: readonly Locator[], answered = gone): Promise<void> {
  await Promise.all(buttons.map((button) => button.dblclick()));
  for (const button of buttons) await answered(button.page(), button);
  for (const button of buttons) {
    const page = button.page();
    if (!(await goesBack(page)) || !(await button.isVisible())) continue;
    await button.dblclick();
    await answered(page, button);
  }
}

/** Where a browser would have to send a form again it asks first, and sends nothing. */
async function goesBack(page: Page): Promise<boolean> {
  try {
    await page.goBack({ waitUntil: "commit" });
  } catch (error) {
    if (error instanceof Error && error.message.includes("ERR_CACHE_MISS")) return false;
    throw error;
  }
  await page.waitForLoadState();
  return true;
}

/** Double-clicks a button of this page, and of the same page in a second window. */
async function pressTwice(page: Page, name: string | RegExp): Promise<void> {
  const other = await another(page, name);
  await pressAll([page, other].map((window) => window.getByRole("button", { name })));
  await other.close();
}

/** Two places, their deposit paid. @returns the booking's reference and address. */
async function books(page: Page, departure: number) {
  const visitor = journey(page);
  await visitor.booksTwoPlaces({ email: `${randomUUID()}@example.com` }, departure);
  return { ref: await visitor.reference(), address: new URL(page.url()).pathname };
}

/** What the books have of a booking: so often each happened, and what is owed either way. */
const effects = `
  SELECT b.status, (SELECT count(*)::int FROM payment p WHERE p.booking_id = b.id AND p.status = 'confirmed') AS paid,
    (SELECT count(*)::int FROM booking_change c WHERE c.booking_id = b.id AND c.departure_id IS NOT NULL) AS moved,
    (SELECT count(*)::int FROM booking_change c WHERE c.booking_id = b.id AND c.travellers > 0) AS left_out,
    (SELECT count(*)::int FROM cancellation c WHERE c.booking_id = b.id) AS cancelled,
    (SELECT s.billed_minor - s.settled_minor FROM booking_standing s WHERE s.booking_id = b.id)::int AS owed
  FROM booking b WHERE b.ref = $1`;

for (const [at, script] of [true, false].entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script });

    test("rules 36, 63 and 68: paying, another date, one traveller less and cancelling, each in two windows and double-clicked: one effect", async ({
      page,
    }) => {
      const { ref, address } = await books(page, 4 - at);
      await page.getByRole("link", { name: "Pay what is open" }).click();
      const other = await another(page, "Continue to payment");
      const windows = [page, other];
      await Promise.all(
        windows.map((one) => one.getByRole("button", { name: "Continue to payment" }).dblclick()),
      );
      for (const one of windows)
        await expect(one.getByRole("heading", { name: "Pay with card" })).toBeVisible();
      expect(other.url()).toBe(page.url());
      for (const one of windows) await journey(one).writeCard(cards.paid);
      await pressAll(windows.map((one) => one.getByRole("button", { name: /^Pay / })));
      await other.close();

      await page.goto(address);
      await expect(page.getByRole("link", { name: "Pay what is open" })).toHaveCount(0);
      await page.getByRole("link", { name: "Change the date" }).click();
      await page.getByRole("radio").last().check();
      await page.getByRole("button", { name: "See what it comes to" }).click();
      await pressTwice(page, /^Go on .* instead$/);

      await page.goto(address);
      await page.getByRole("link", { name: "Somebody does not travel" }).click();
      await page.getByLabel(/^Traveller 2, adult/).check();
      await page.getByRole("button", { name: "See what it comes to" }).click();
      await pressTwice(page, "Cancel this traveller");

      await page.goto(address);
      await page.getByRole("link", { name: "Cancel this booking" }).click();
      await page.getByRole("button", { name: "Keep this price for 15 minutes" }).click();
      await pressTwice(page, "Cancel this booking");
      const found = async () => (await inDatabase(effects, [ref]))[0];
      const once = { paid: 2, moved: 1, left_out: 1, cancelled: 1, owed: 0 };
      await expect.poll(found, { timeout: 30_000 }).toEqual({ status: "cancelled", ...once });
    });

    test("rule 37: money that came too late is wanted back in one window and for the places in another: one of both", async ({
      page,
    }) => {
      const { ref, address } = await books(page, 3 - at);
      await inDatabase(cameTooLate, [ref]);
      await page.goto(`${address}/decide`);
      const other = await another(page, "Take these places");
      await pressAll([
        page.getByRole("button", { name: "Take these places" }),
        other.getByRole("button", { name: "Send it back" }),
      ]);
      const ended = `
        SELECT array_agg(b.status || ' ' || r.status) AS is FROM booking b JOIN payment p ON p.booking_id = b.id
        JOIN refund r ON r.payment_id = p.id WHERE b.ref = $1`;
      await expect
        .poll(async () => JSON.stringify(await inDatabase(ended, [ref])), { timeout: 30_000 })
        .toMatch(/^\[{"is":\["(confirmed cancelled|expired done)"\]}\]$/);
    });

    test("rules 36, 49 and 64: a clerk sends a dollar back and records a check, each in two windows and double-clicked: one effect", async ({
      page,
      browser,
    }) => {
      const guest = await browser.newPage();
      const { ref } = await books(guest, 2 - at);
      await guest.close();
      await atDesk(page, "billing_clerk");
      await page.goto("/staff/invoices");
      await page.getByLabel("Invoice or booking").fill(ref);
      await page.getByRole("button", { name: "Show" }).click();
      await page.getByRole("link", { name: ref }).click();
      const other = await another(page, "Send back");
      const windows = [page, other];
      for (const one of windows) await one.getByLabel("Amount, in dollars").fill("1.00");
      await pressAll(
        windows.map((one) => one.getByRole("button", { name: "Send back" })),
        says(/goes back as it came/),
      );

      for (const one of windows) {
        await one.goto("/staff/money");
        await one.getByLabel("Booking reference").fill(ref);
        await one.getByLabel("Its number").fill(`CHK-${ref}3`);
        const day = one.getByLabel("Day at our bank");
        await day.fill((await day.getAttribute("max")) ?? "");
        await one.getByLabel("Amount, in dollars").fill("50.00");
        await one.getByRole("button", { name: "See what follows" }).first().click();
        await expect(one.getByText("Nothing is recorded yet.").first()).toBeVisible();
      }
      await pressAll(
        windows.map((one) => one.getByRole("button", { name: "Record it" })),
        says(/^It is recorded/),
      );
      const done = `
        SELECT (SELECT count(*)::int FROM proposal WHERE subject_id = b.id) AS proposed,
          (SELECT sum(r.amount_minor)::int FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.booking_id = b.id) AS back,
          (SELECT count(*)::int FROM payment p WHERE p.booking_id = b.id AND p.method = 'cheque') AS checks
        FROM booking b WHERE b.ref = $1`;
      expect(await inDatabase(done, [ref])).toEqual([{ proposed: 1, back: 100, checks: 1 }]);
    });
  });
}
