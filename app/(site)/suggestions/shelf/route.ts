import { posterFace } from "@/components/vacation/poster-face";
import { openContext } from "@/lib/context/open-context";
import { SearchInput } from "@/lib/search/schema";
import { suggestVacations } from "@/lib/search/suggest-vacations";
import { tasteHere } from "../taste-here";

const shown = 4;
const headers = { "Cache-Control": "private, no-store" };

/** The few vacations that the front page suggests; nothing while nothing is on, or nothing is known yet (P20). */
export async function GET(): Promise<Response> {
  const { taste } = await tasteHere();
  if (!taste) return Response.json([], { headers });
  const everything = SearchInput.parse({});
  const { rows } = await suggestVacations(openContext("browsing"), everything, taste);
  const suited = rows.filter(({ because }) => because.length > 0).slice(0, shown);
  return Response.json(suited.map(posterFace), { headers });
}
