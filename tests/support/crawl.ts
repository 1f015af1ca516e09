import { pageNeeds } from "@/lib/account/page-needs";

type Answer = { status: number; html: string; setsCookie: boolean };

/** An address that a link led to, what it needs by the table, and what it answered. */
export type Visited = Answer & { address: string; route: string; needs: string };

/** How many addresses of one kind are looked at. */
const enough = 3;

const routes = pageNeeds.flatMap(({ routes: all, needs }) =>
  all.map((route) => {
    const pattern = route.replaceAll(".", "\\.").replaceAll(/\[\w+\]/g, "[^/]+");
    return { route, needs, is: new RegExp(`^${pattern}$`) };
  }),
);

/** From the front page from link to link, until every kind of address was seen. @throws an Error for one that is in no table. */
export async function crawl(get: (address: string) => Promise<Answer>): Promise<Visited[]> {
  const visited: Visited[] = [];
  const waiting = ["/"];
  for (const address of waiting) {
    const kind = kindOf(address);
    if (visited.filter(({ route }) => route === kind.route).length >= enough) continue;
    const answer = await get(address);
    visited.push({ address, ...kind, ...answer });
    waiting.push(...linksIn(answer.html).filter((link) => !waiting.includes(link)));
  }
  return visited;
}

function kindOf(address: string): { route: string; needs: string } {
  const { pathname } = new URL(address, "http://localhost");
  // Next spells the address of a version's data otherwise than its folder.
  const asked = pathname.replace(/\.jsonld$/, "/linked-data");
  const found = routes.find(({ is }) => is.test(asked));
  if (!found) throw new Error(`${address} is in no table.`);
  return found;
}

function linksIn(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]* href="(\/[^"#]*)/g)].map(([, href = ""]) => href);
  return [...new Set(hrefs.map((href) => href.replaceAll("&amp;", "&")))];
}
