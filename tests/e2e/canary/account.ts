import { expect, type Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { Canary } from "@/tests/e2e/canary/people";
import { mailLike, member, memberPassword } from "@/tests/support/member";

/** Fills the fields of a form by their labels, and sends it. */
async function sends(page: Page, values: Record<string, string>, button: string): Promise<void> {
  const main = page.getByRole("main");
  for (const [label, value] of Object.entries(values)) await main.getByLabel(label).fill(value);
  await main.getByRole("button", { name: button, exact: true }).click();
}

/** Opens an account and leaves something in every field of it that takes a text of one's own; the booking of before joins it. */
export async function livesInAnAccount(page: Page, { email, contact, companion, words }: Canary) {
  await member(page).opensAccount(email);
  await page.goto("/account/profile");
  await page.getByLabel("Country (optional)").selectOption("United States");
  await sends(
    page,
    {
      ...{ "First name": contact["given"] ?? "", "Last name": contact["surname"] ?? "" },
      ...{ "Phone (optional)": contact["phone"] ?? "", "City (optional)": contact["city"] ?? "" },
      "Street address (optional)": contact["street"] ?? "",
      "ZIP or postal code (optional)": contact["postalCode"] ?? "",
    },
    "Save changes",
  );
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/account/preferences");
  await sends(page, { "Fax (optional)": contact["phone"] ?? "" }, "Save changes");
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/account/travellers");
  await sends(page, companion, "Add this person");
  await expect(page.getByText(companion["First name"] ?? "")).toBeVisible();
  await page.goto("/support");
  const main = page.getByRole("main");
  await main.getByRole("radio").first().check();
  await main.getByLabel("Email", { exact: true }).fill(email);
  await sends(page, { "Your question": words }, "Send");
  await expect(page).toHaveURL(/\/support\/sent$/);
}

/** Takes a copy of everything along. @returns what is in it, file by file. */
export async function takesACopy(page: Page, { email }: Canary): Promise<Record<string, string>> {
  await page.goto("/account/data");
  await page.getByRole("button", { name: "Download my data" }).click();
  const [link = ""] =
    /\/account\/data\/[\w-]{20,}/.exec(await mailLike(email, /copy is ready/i)) ?? [];
  await page.goto(link);
  await page.getByLabel("Password").fill(memberPassword);
  const coming = page.waitForEvent("download");
  // What answers is a file, and so the page stays.
  await page.getByRole("button", { name: "Download my data" }).click({ noWaitAfter: true });
  const chunks: Uint8Array[] = [];
  for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk);
  const files = Object.entries(unzipSync(Buffer.concat(chunks)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes, true)]));
}
