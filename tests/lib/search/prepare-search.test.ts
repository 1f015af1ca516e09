import { expect, test, vi } from "vitest";
import { findVacations } from "@/lib/search/find-vacations";
import { prepareSearch } from "@/lib/search/prepare-search";
import { SearchInput } from "@/lib/search/schema";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test("the first search after a start reads nothing from the database once it was made ready", async () => {
  await prepareSearch(database.open("browsing"));
  const ctx = database.open("browsing");
  const read = vi.spyOn(ctx.db, "$queryRaw");
  await findVacations(ctx, SearchInput.parse({}));
  expect(read).not.toHaveBeenCalled();
});
