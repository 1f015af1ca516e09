import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { runCommand } from "@/tests/support/colleague";
import { journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { member } from "@/tests/support/member";

// Everybody who booked gets a statement, and its mail: these come after all others.
test.describe.configure({ mode: "serial", timeout: 180_000 });

const email = `${randomUUID()}@example.com`;
const day = 86_400_000;
const month = new Intl.DateTimeFormat("en-US", {
  ...{ month: "long", year: "numeric", timeZone: "America/New_York" },
}).format(new Date());

async function books(page: Page): Promise<void> {
  const visitor = journey(page);
  await visitor.booksTwoPlaces({ email });
}

test("P39, rule 85: a month is over: its statement comes by mail, stands in the account, is a file, and its code is confirmed to whoever holds the paper", async ({
  page,
  browser,
}) => {
  await member(page).opensAccount(email);
  await books(page);
  const over = new Date(Date.now() + 32 * day).toISOString();
  expect(runCommand("scripts/run-schedule.ts", "statements", "--at", over)).toContain("done");
  const subjects = async () => (await mailTo(email)).map(({ Subject }) => Subject).join("\n");
  await expect
    .poll(subjects, { timeout: 60_000 })
    .toContain(`Your statement for ${month}: nothing to pay`);

  await page.goto("/account");
  await page
    .getByRole("region", { name: "Your account" })
    .getByRole("link", { name: "Statements" })
    .click();
  await expect(page.getByRole("heading", { name: "Statements" })).toBeVisible();
  await journey(page).isAccessible();
  await page.getByRole("link", { name: new RegExp(`^${month}`) }).click();
  await expect(page.getByText("You owe nothing.")).toBeVisible();
  await journey(page).isAccessible();
  const href = await page.getByRole("link", { name: "Download as a PDF" }).getAttribute("href");
  const file = await page.request.get(href ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");

  const check = await page.getByRole("link", { name: "on a page of ours" }).getAttribute("href");
  const holder = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await holder.goto(check ?? "");
  await expect(holder.getByRole("heading", { name: "This statement is genuine" })).toBeVisible();
  await expect(holder.getByText("It is the newest")).toBeVisible();
  await expect(holder.getByText("Ana")).toHaveCount(0);
  await holder.goto(`${check?.slice(0, -4)}2222`);
  await expect(holder.getByRole("heading", { name: "We know no such statement" })).toBeVisible();
});

test("rule 86: the month by its name, on the command line, says that it is done", () => {
  const name = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit" }).format(
    new Date(Date.now() - 40 * day),
  );
  expect(runCommand("scripts/run-schedule.ts", "statements", "--month", name)).toBe(
    "statements: done.",
  );
});
