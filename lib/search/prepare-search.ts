import type { Context } from "@/lib/context/open-context";
import { currentColumns } from "@/lib/search/columns/current-columns";

/** Reads what a search needs where it is not fresh, so that nobody who searches waits for it. */
export async function prepareSearch(ctx: Context): Promise<void> {
  await currentColumns(ctx);
}
