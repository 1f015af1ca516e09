import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { appCode, colleague, inDatabase, newPassword, runCommand } from "@/tests/support/colleague";
import { journey } from "@/tests/support/journey";

const newAddress = () => `${randomUUID()}@staff.example`;
const invite = (role: string, email: string) => runCommand("scripts/staff-invite.ts", role, email);

test("an employee is invited, comes in, signs out, and is let in again by password and code alone", async ({
  page,
}) => {
  const [there, { isAccessible }] = [colleague(page), journey(page)];
  const email = newAddress();
  const link = invite("customer_service", email);
  await page.goto(link);
  await expect(page.getByText("You are invited as customer service")).toBeVisible();
  await isAccessible();
  const { secret, recoveryCodes } = await there.readInvitation();
  expect(recoveryCodes.length).toBe(10);

  await there.comeIn("Ines Vale", "000000");
  await expect(page.getByRole("alert").getByText("That code is not the one")).toBeVisible();
  await isAccessible();
  await there.comeIn("Ines Vale", appCode(secret));
  await expect(page).toHaveURL(/\/staff$/);
  await expect(page.getByRole("banner")).toContainText("Ines Vale");
  await expect(page.getByRole("banner")).toContainText("Customer service");
  await isAccessible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();

  await page.goto("/staff/devices");
  await expect(page.getByText("this one")).toBeVisible();
  await isAccessible();
  await there.signOut();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/sign-in$/);
  await isAccessible();

  await there.typePassword(email, "seven slow herons over land");
  await expect(page.getByText("do not go together")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await there.typePassword(email);
  await expect(page.getByRole("heading", { name: "Your code" })).toBeVisible();
  await isAccessible();
  expect((await page.request.get("/staff", { maxRedirects: 0 })).status()).toBe(307);
  await there.typeCode("000000");
  await expect(page.getByText("That code is not right")).toBeVisible();
  await there.typeCode(appCode(secret, 1));
  await expect(page).toHaveURL(/\/staff$/);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("it all works, and a recovery code lets in once", async ({ page }) => {
    const there = colleague(page);
    const email = newAddress();
    await page.goto(invite("billing_clerk", email));
    const { secret, recoveryCodes } = await there.readInvitation();
    await there.comeIn("Bo Vale", "000000");
    await expect(page.getByRole("alert").getByText("That code is not the one")).toBeVisible();
    await there.comeIn("Bo Vale", appCode(secret));
    await expect(page.getByRole("banner")).toContainText("Billing clerk");

    const signInAgain = async () => {
      await there.signOut();
      await there.typePassword(email);
      await there.typeCode(recoveryCodes[0] ?? "");
    };
    await signInAgain();
    await expect(page).toHaveURL(/\/staff$/);
    await signInAgain();
    await expect(page.getByText("That code is not right")).toBeVisible();
    await there.typeCode(recoveryCodes[1] ?? "");
    await page.goto("/staff/devices");
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
  });
});

test("P30: an hour without a click ends it, a day does in any case, and the cookie is kept from scripts", async ({
  page,
  context,
}) => {
  const there = colleague(page);
  const email = newAddress();
  await page.goto(invite("owner", email));
  const { secret, recoveryCodes } = await there.readInvitation();
  await there.comeIn("Cy Vale", appCode(secret));
  await expect(page).toHaveURL(/\/staff$/);
  const [cookie, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", expires: -1 });

  const age = (set: string) =>
    inDatabase(
      `UPDATE session SET ${set} WHERE account_id = (SELECT account_id FROM employee WHERE email = $1)`,
      [email],
    );
  await age("seen_at = now() - interval '59 minutes'");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Desk" })).toBeVisible();
  await age("seen_at = now() - interval '1 hour'");
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in$/);

  await there.typePassword(email);
  await there.typeCode(recoveryCodes[0] ?? "");
  await expect(page).toHaveURL(/\/staff$/);
  await age("ends_at = now() - interval '1 second'");
  await page.goto("/staff/devices");
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("who is no employee any more is out at the next click", async ({ page }) => {
  const there = colleague(page);
  const email = newAddress();
  await page.goto(invite("product_manager", email));
  const { secret } = await there.readInvitation();
  await there.comeIn("Di Vale", appCode(secret));
  await expect(page).toHaveURL(/\/staff$/);
  runCommand("scripts/staff-close.ts", email);
  await page.getByRole("link", { name: "Your devices" }).first().click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await there.typePassword(email, newPassword);
  await expect(page.getByText("do not go together")).toBeVisible();
});

test("the demo has an employee of each role, who signs in with what npm run staff:code prints", async ({
  page,
}) => {
  const there = colleague(page);
  const said = runCommand("scripts/staff-code.ts", "privacy_officer");
  const [, email = "", password, code = ""] =
    /^(\S+) +password (\S+) +code (\S+)$/.exec(said) ?? [];
  await there.typePassword(email, password);
  await there.typeCode(code);
  await expect(page.getByRole("banner")).toContainText("Privacy officer");
});

test("answers of the door and the desk are kept by nobody, and the desk has no guests", async ({
  request,
}) => {
  for (const address of ["/sign-in", "/staff", "/staff/devices"]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
  expect((await request.get(`/sign-in/invitation/${"x".repeat(43)}`)).status()).toBe(404);
});
