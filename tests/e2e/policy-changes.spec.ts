import { expect, type Page, test } from "@playwright/test";
import { colleague, runCommand } from "@/tests/support/colleague";
import { cards, journey } from "@/tests/support/journey";
import { type Mail, mailTo, textOf } from "@/tests/support/mail-to";

// The version that is in force changes for everybody: these come after all others, and one after the other.
test.describe.configure({ mode: "serial", timeout: 180_000 });

const guests = {
  script: `ana.change.${process.pid}@example.com`,
  none: `rui.change.${process.pid}@example.com`,
};

/** Signs in as an employee of the demo, and goes to the next version. */
async function openNextVersion(page: Page, role: string): Promise<void> {
  const there = colleague(page);
  const [, email = "", password, code = ""] =
    /^(\S+) +password (\S+) +code (\S+)/.exec(runCommand("scripts/staff-code.ts", role)) ?? [];
  await there.typePassword(email, password);
  await there.typeCode(code);
  await expect(page).toHaveURL(/\/staff$/);
  await page.goto("/staff/privacy/next");
}

async function changeMails(address: string): Promise<Mail[]> {
  return (await mailTo(address)).filter(({ Subject }) => Subject.includes("in a new way"));
}

async function choicesLink(address: string): Promise<string> {
  await expect.poll(() => changeMails(address), { timeout: 60_000 }).toHaveLength(1);
  const [mail] = await changeMails(address);
  if (!mail) throw new Error("There is a mail.");
  const link = /\/privacy\/choices\/[\w-]{48}/.exec(await textOf(mail))?.[0];
  expect(link).toBeDefined();
  return link ?? "";
}

test("guests book before the policy changes", async ({ browser }) => {
  for (const [at, email] of Object.values(guests).entries()) {
    const page = await (await browser.newContext()).newPage();
    const visitor = journey(page);
    await visitor.holdTwoPlaces(at);
    await visitor.writeDetails({ email });
    await page.getByRole("main").getByLabel("Phone", { exact: false }).first().fill("+12125550123");
    await visitor.continueToPayment();
    await visitor.payWith(cards.paid);
    await visitor.seesItConfirmed();
    await page.close();
  }
});

test("P36, P45: the privacy officer proposes, the owner agrees, and everybody at work is called to read", async ({
  browser,
}) => {
  const officer = await (await browser.newContext()).newPage();
  await openNextVersion(officer, "privacy_officer");
  await expect(officer.getByRole("heading", { name: "Version 2, a draft" })).toBeVisible();
  await journey(officer).isAccessible();
  const zone = { timeZone: "America/New_York" };
  const today = new Intl.DateTimeFormat("en-CA", zone).format(new Date());
  await officer.getByLabel("Takes effect on").fill(today);
  await officer.getByRole("button", { name: "Propose version 2" }).click();
  await expect(officer.getByText("Proposed by you")).toBeVisible();
  await expect(officer.getByRole("button", { name: /^Approve/ })).toHaveCount(0);

  const owner = await (await browser.newContext()).newPage();
  await openNextVersion(owner, "owner");
  await owner.getByRole("button", { name: "Approve and publish version 2" }).click();
  await expect(owner).toHaveURL(/\/staff\/privacy$/);
  await expect(owner.getByText(/Priya Novak/).first()).toBeVisible();
  await journey(owner).isAccessible();
  await owner.goto("/staff/training");
  await journey(owner).isAccessible();
  await owner.getByRole("button", { name: "I have read and understood this" }).click();
  await expect(owner.getByText("You are up to date.")).toBeVisible();
  await expect
    .poll(async () => (await officer.request.get("/privacy")).text(), { timeout: 90_000 })
    .toContain("Hoofprint Journal");
});

for (const { script, email, size } of [
  { script: true, email: guests.script, size: { width: 1280, height: 900 } },
  { script: false, email: guests.none, size: { width: 390, height: 844 } },
]) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size });

    test("P45, P46: a guest gets one mail, looks, refuses one use, accepts another in two steps, and takes it back", async ({
      page,
      context,
    }) => {
      const link = await choicesLink(email);
      const look = async () => {
        if (script) await journey(page).isAccessible();
      };
      for (const method of ["HEAD", "GET", "GET"])
        expect((await page.request.fetch(link, { method })).status()).toBe(200);
      const answer = await page.goto(link);
      expect(answer?.headers()["cache-control"]).toContain("no-store");
      await expect(page.getByText("You have not answered.")).toHaveCount(2);
      await expect(page.getByRole("radio")).toHaveCount(0);
      await expect(page.getByText(email)).toHaveCount(0);
      await look();

      await page.getByRole("button", { name: "Refuse this use" }).first().click();
      await expect(page.getByText("You said no.", { exact: true })).toBeVisible();
      const open = page.getByRole("region").filter({ hasText: "You have not answered." });
      await open.getByRole("button", { name: "Accept this use" }).click();
      await expect(page.getByRole("heading", { name: "Are you sure?" })).toBeVisible();
      await look();
      await page.getByRole("button", { name: "Save my answer" }).click();
      await expect(page.getByText("Choose one of the two.").first()).toBeVisible();
      await page.getByLabel("Yes, accept this use").check();
      await page.getByRole("button", { name: "Save my answer" }).click();
      await expect(page.getByText("You said yes.", { exact: true })).toBeVisible();
      await look();

      await page.goto(link);
      await page.getByRole("button", { name: "Stop this use" }).click();
      await expect(page.getByText("You took your yes back.").first()).toBeVisible();
      expect(await changeMails(email)).toHaveLength(1);
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test("P1, P45: what a published version changes can be read beside it, and the version before keeps its address", async ({
  page,
}) => {
  // Whoever asked for it before it was announced has left a 404 there, for a minute.
  await expect
    .poll(async () => (await page.request.get("/privacy/versions/2")).status(), { timeout: 90_000 })
    .toBe(200);
  await page.goto("/privacy/versions/2");
  const changes = page.getByRole("region", { name: "What changed since version 1" });
  await expect(changes.getByText("We ask each person whom it concerns").first()).toBeVisible();
  expect(await changes.getByRole("insertion").count()).toBeGreaterThan(2);
  await journey(page).isAccessible();
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page).toHaveURL(/\/privacy\/versions\/1$/);
  await expect
    .poll(async () => (await page.request.get("/privacy/versions/1")).text(), { timeout: 90_000 })
    .toContain("as it was published");
});

test("P46: an address that was never made opens nothing, and a browser that says no is told that it counts", async ({
  page,
}) => {
  expect((await page.request.get(`/privacy/choices/${"A".repeat(48)}`)).status()).toBe(404);
  await page.setExtraHTTPHeaders({ "Sec-GPC": "1" });
  await page.goto(await choicesLink(guests.script));
  await expect(page.getByText("Global Privacy Control")).toBeVisible();
});
