import { expect, type Page, test } from "@playwright/test";
import { journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { phoneThenDesk } from "@/tests/support/ways";

test.describe.configure({ timeout: 240_000 });

const press = (page: Page) => page.getByRole("button", { name: "Hand the place on" });

async function writeName(page: Page, given: string, surname: string): Promise<void> {
  await page.getByLabel("First name", { exact: true }).last().fill(given);
  await page.getByLabel("Last name", { exact: true }).last().fill(surname);
}

for (const [at, { script, size, light }] of phoneThenDesk.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test("rule 66: a guest reads what it costs, hands a place on from one of two windows, and is told so by mail", async ({
      page,
      context,
    }) => {
      const email = `place.${process.pid}.${Date.now()}.${at}@example.com`;
      const visitor = journey(page);
      const main = page.getByRole("main");
      const look = () => visitor.looksRight(script);
      await visitor.booksTwoPlaces({ email });
      await main.getByRole("link", { name: "Complete the travellers" }).click();
      await writeName(page, "Zelda", "Quist");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(main.getByText("Zelda Quist")).toBeVisible();

      await main.getByRole("link", { name: "Somebody else travels" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Who travels" })).toBeVisible();
      await look();
      await main.getByRole("link", { name: "instead of Zelda Quist" }).click();
      await expect(
        page.getByRole("row", { name: /^For handing the place on \$0\.00$/ }),
      ).toBeVisible();
      await look();
      await press(page).click();
      await expect(main.getByRole("alert")).toContainText("Write their first name.");
      await look();

      const other = await context.newPage();
      await other.goto(page.url());
      await writeName(page, "Bo", "Lind");
      await press(page).click();
      await expect(main.getByText("Bo Lind")).toBeVisible();
      await expect(main.getByText("Zelda Quist")).toBeHidden();
      await look();
      await writeName(other, "Cy", "Moss");
      await press(other).click();
      await expect(other.getByRole("main").getByRole("alert")).toContainText(
        "Somebody else has this place since you opened the page",
      );
      await expect(other.getByRole("heading", { level: 1 })).toContainText("Bo Lind");

      const subjects = async () => (await mailTo(email)).map(({ Subject }) => Subject).join("\n");
      await expect
        .poll(subjects, { timeout: 30_000 })
        .toMatch(/^Somebody else travels: Norwegian Fjords/m);
    });
  });
}
