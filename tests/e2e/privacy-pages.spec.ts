import { expect, test } from "@playwright/test";

const fingerprint = /[0-9a-f]{64}/;

test("P1: every clause of the policy has an address, and says beside its words how it is kept", async ({
  page,
}) => {
  await page.goto("/privacy");
  const contents = page.getByRole("navigation", { name: "Contents" });
  const links = await contents.getByRole("link").all();
  expect(links.length).toBeGreaterThan(40);
  for (const link of links) {
    const target = (await link.getAttribute("href")) ?? "";
    await expect(page.locator(target), target).toHaveCount(1);
  }
  const clauses = page.getByRole("article");
  const number = await clauses.count();
  expect(number).toBeGreaterThan(40);
  const kept = /Kept by code|Kept by contract|Checked by a person/;
  await expect(clauses.filter({ hasText: kept })).toHaveCount(number);
  const proven = clauses.filter({ hasText: /Proven on .* by (one test|\d+ tests)/ });
  expect(await proven.count()).toBeGreaterThan(10);
});

test("P1: a version keeps its address, has the same words for machines, and a draft has neither", async ({
  page,
  request,
}) => {
  await page.goto("/privacy/versions/1");
  const [hash] = fingerprint.exec((await page.getByRole("main").textContent()) ?? "") ?? [];
  const data = await request.get("/privacy/versions/1.jsonld");
  expect(data.headers()["content-type"]).toContain("application/ld+json");
  expect(await data.json()).toMatchObject({ "@type": "dpv:PrivacyNotice", "iv:sha256": hash });
  // Version 2 is a draft until the journey that publishes it, which comes later.
  const none = ["/privacy/versions/2", "/privacy/versions/2.jsonld", "/privacy/versions/01"];
  for (const address of none) expect((await request.get(address)).status(), address).toBe(404);
  await page.goto("/privacy");
  const versions = page.getByRole("region", { name: "All versions of this page" });
  await expect(versions.getByRole("listitem")).toHaveCount(1);
});
