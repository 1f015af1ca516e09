import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { refuseCookies, watchCookies } from "@/tests/support/cookies";
import { cards, journey } from "@/tests/support/journey";
import { lapseHold } from "@/tests/support/lapse-hold";
import { mailTo } from "@/tests/support/mail-to";

// Each of these is a whole visit, and several run at once.
test.describe.configure({ timeout: 120_000 });

const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

// Every pair of choices occurs once.
const variations = [
  { script: true, size: "desktop", light: "light", cookies: "accepted" },
  { script: true, size: "phone", light: "dark", cookies: "refused" },
  { script: false, size: "phone", light: "light", cookies: "accepted" },
  { script: false, size: "desktop", light: "dark", cookies: "refused" },
] as const;

let buyer = 0;
function newAddress(): string {
  buyer += 1;
  return `ana.${process.pid}.${Date.now()}.${buyer}@example.com`;
}

for (const [at, { script, size, light, cookies }] of variations.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${size}, ${light}, cookies ${cookies}`, () => {
    test.use({ javaScriptEnabled: script, viewport: sizes[size], colorScheme: light });

    test("P10, P17: a guest books a vacation and gets the mail, the PDF and the calendar file", async ({
      page,
      context,
    }) => {
      const email = newAddress();
      const kept = watchCookies(context);
      if (cookies === "refused") await refuseCookies(context);
      const visitor = journey(page);
      const look = async () => {
        if (script) await visitor.isAccessible();
      };
      await visitor.holdTwoPlaces(at);
      await look();
      await visitor.writeDetails({ email });
      await visitor.continueToPayment();
      await visitor.payWith(cards.paid);
      await visitor.seesItConfirmed();
      await look();

      await page.getByRole("link", { name: "Complete the travellers" }).click();
      await expect(page.getByLabel("First name").first()).toHaveValue("Ana");
      await look();
      await page.getByLabel("First name").nth(1).fill("Rui");
      await page.getByLabel("Last name").nth(1).fill("Example");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByText("Rui Example")).toBeVisible();

      const [pdf] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Confirmation, PDF" }).click(),
      ]);
      expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe("%PDF-");
      const [calendar] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Dates for your calendar, ICS" }).click(),
      ]);
      expect(await readFile(await calendar.path(), "utf8")).toMatch(/^BEGIN:VCALENDAR/);

      await page.goto(`${page.url().replace(/[?#].*$/, "")}/documents`);
      await expect(page.getByRole("heading", { name: "Documents" })).toBeVisible();
      await look();

      await expect.poll(() => mailTo(email), { timeout: 20_000 }).toHaveLength(1);
      expect(await mailTo(email)).toMatchObject([
        { Subject: expect.stringMatching(/^Booked: /), Attachments: 2 },
      ]);
      expect(kept()).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test("rule 12: a declined card is tried again on Stripe's page, and one booking comes of it", async ({
  page,
}) => {
  const email = newAddress();
  const visitor = journey(page);
  await visitor.holdTwoPlaces();
  await visitor.writeDetails({ email });
  await visitor.continueToPayment();
  await visitor.payWith(cards.declined);
  await expect(page.getByRole("alert")).toContainText(/declined/i);
  await visitor.payWith(cards.paid);
  await visitor.seesItConfirmed();
  await expect.poll(() => mailTo(email), { timeout: 20_000 }).toHaveLength(1);
});

test("rules 6 and 11, P12: who comes back from Stripe changes the details and pays once", async ({
  page,
}) => {
  const email = newAddress();
  const visitor = journey(page);
  await visitor.holdTwoPlaces();
  await visitor.writeDetails({ email });
  await visitor.continueToPayment();
  const first = page.url();
  await page.getByRole("link", { name: "Back to merchant" }).click();
  await expect(page.getByRole("heading", { name: "You were about to pay" })).toBeVisible();
  await visitor.isAccessible();
  await page.getByRole("button", { name: "Back to my details" }).click();

  await expect(page.getByLabel("Last name", { exact: true })).toHaveValue("Example");
  await expect(page.getByText("They are kept, but this page may not read them")).toBeVisible();
  await expect(page.getByLabel("Street address (optional)")).toHaveValue("");
  await visitor.isAccessible();
  await page.getByLabel("Last name", { exact: true }).fill("Changed");
  await page.getByLabel("I am the first traveller").check();
  await page.getByLabel(/^I have read the booking terms/).check();
  await visitor.continueToPayment();
  expect(page.url()).not.toBe(first);
  await visitor.payWith(cards.paid);
  await visitor.seesItConfirmed();
  await expect(page.getByText("Ana Changed")).toBeVisible();

  await page.goto(first);
  await expect(page.getByRole("button", { name: /^Pay / })).toHaveCount(0);
});

test("rules 6 and 24: a checkout whose time is over keeps what is typed and takes the places again", async ({
  page,
}) => {
  const email = newAddress();
  const visitor = journey(page);
  const checkout = await visitor.holdTwoPlaces();
  await visitor.writeDetails({ email });
  await lapseHold(checkout);
  const other = await page.context().newPage();
  await other.goto(checkout);
  await expect(other.getByText("The time for these places is over")).toBeVisible();
  await journey(other).isAccessible();
  await other.close();

  await visitor.continueToPayment();
  await visitor.payWith(cards.paid);
  await visitor.seesItConfirmed();
});

test("rules 7 and 8: more time is one press away and loses nothing that was typed", async ({
  page,
}) => {
  const visitor = journey(page);
  await visitor.holdTwoPlaces();
  await visitor.writeDetails({ email: newAddress() });
  await expect(page.getByText("More time: 10 of 10 left.")).toBeVisible();
  await page.getByRole("button", { name: "I need more time" }).click();
  await expect(page.getByText("More time: 9 of 10 left.")).toBeVisible();
  await expect(page.getByRole("button", { name: "I need more time" })).toBeFocused();
  await expect(page.getByLabel("City", { exact: true })).toHaveValue("Springfield");
  await expect(page.getByLabel("I am the first traveller")).toBeChecked();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("rules 7 and 8: more time is had in a tab of its own, and what was typed stays", async ({
    page,
    context,
  }) => {
    await journey(page).holdTwoPlaces();
    await page.getByLabel("City", { exact: true }).fill("Springfield");
    const opened = context.waitForEvent("page");
    await page.getByRole("button", { name: "I need more time" }).click();
    await expect((await opened).getByText("More time: 9 of 10 left.")).toBeVisible();
    await expect(page.getByLabel("City", { exact: true })).toHaveValue("Springfield");
  });
});

for (const script of [true, false]) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script });

    test("rule 9: another price and a refusal both keep what was typed", async ({ page }) => {
      const visitor = journey(page);
      await visitor.holdTwoPlaces();
      await page.getByLabel("City", { exact: true }).fill("Springfield");
      await page.getByLabel("Country").selectOption("PT");
      await page.getByLabel("For how many").first().selectOption("2");
      await page.getByRole("button", { name: "Update price" }).click();
      await expect(page.getByRole("status").getByText(/price is now/)).toBeVisible();
      await expect(page.locator("#ticket")).toContainText("Airport transfer");
      await expect(page.getByLabel("City", { exact: true })).toHaveValue("Springfield");
      await expect(page.getByLabel("Country")).toHaveValue("PT");

      await page.getByRole("button", { name: "Continue to payment" }).click();
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toContainText("Write your first name.");
      await expect(alert).toContainText("tick the box");
      if (script) await visitor.isAccessible();
      await expect(page.getByLabel("City", { exact: true })).toHaveValue("Springfield");
      await expect(page.getByLabel("Country")).toHaveValue("PT");
      await expect(page.getByLabel("For how many").first()).toHaveValue("2");
    });

    test("rule 112: everybody who looks for a booking gets the same answer", async ({ page }) => {
      await page.goto("/find-booking");
      await page.getByLabel("Email").fill(newAddress());
      await page.getByRole("button", { name: "Send me the link" }).click();
      await expect(page.getByRole("heading", { name: "Look at your mail" })).toBeVisible();
    });
  });
}

test("rule 115: an address that was guessed, and one that was changed by a letter, open nothing", async ({
  page,
}) => {
  const checkout = await journey(page).holdTwoPlaces();
  const letter = checkout.endsWith("A") ? "B" : "A";
  const guesses = [`${checkout.slice(0, -1)}${letter}`, "/checkout/nothing", "/bookings/nothing"];
  for (const guess of guesses) {
    expect((await page.goto(guess))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();
    await expect(page.getByRole("banner")).toHaveCount(1);
  }
});

test("P1, P2, P5: the privacy policy and its version stand on pages that break no rule", async ({
  page,
}) => {
  for (const address of ["/privacy", "/privacy/versions/1"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: "Privacy policy" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Every question that we ask" })).toBeVisible();
    await journey(page).isAccessible();
  }
});
