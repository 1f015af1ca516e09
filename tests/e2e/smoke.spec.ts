import { expect, test } from "@playwright/test";

test("the front page shows where one can go, and breaks none of its own rules", async ({
  page,
}) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Vacations", exact: true }).click();
  await expect(page).toHaveURL(/\/vacations/);
  await expect(page.getByRole("main")).toBeVisible();
  expect(refused).toEqual([]);
});

test("P30: a page with personal data runs only the scripts that its answer names", async ({
  page,
}) => {
  const answer = await page.goto("/find-booking");
  const policy = answer?.headers()["content-security-policy"] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  // As sent: what these scripts load later is theirs to name.
  const scripts = (await answer?.text())?.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("a page made for one visitor has its title before all that one reads", async ({ request }) => {
  const html = await (await request.get("/find-booking")).text();
  expect(html.indexOf("<title>")).toBeGreaterThan(0);
  expect(html.indexOf("<title>")).toBeLessThan(html.indexOf("<body"));
});

test("the product says that it is well", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ ok: true });
});
