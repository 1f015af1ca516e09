import type { APIRequestContext } from "@playwright/test";
import { type Find, searchText } from "@/tests/e2e/canary/places";
import { crawl } from "@/tests/support/crawl";

type Asker = { who: string; request: APIRequestContext; secrets: readonly string[] };

/** Every kind of address that links lead somebody to, as pages and as what scripts are given instead. */
export async function searchSite(asker: Asker): Promise<{ finds: Find[]; kinds: Set<string> }> {
  const finds: Find[] = [];
  const visited = await crawl(async (address) => {
    const answer = await asker.request.get(address, { maxRedirects: 0 });
    const html = await answer.text();
    finds.push(...found(asker, address, html));
    return { status: answer.status(), html, setsCookie: "set-cookie" in answer.headers() };
  });
  const addresses = visited.map(({ address }) => address);
  finds.push(...(await searchPayloads(asker, addresses)));
  return { finds, kinds: new Set(visited.map(({ route }) => route)) };
}

/** What scripts are given at these addresses. */
async function searchPayloads(asker: Asker, addresses: readonly string[]): Promise<Find[]> {
  const finds: Find[] = [];
  for (const address of addresses) {
    const answer = await asker.request.get(address, { headers: { RSC: "1" } });
    finds.push(...found(asker, address, await answer.text()));
  }
  return finds;
}

function found({ who, secrets }: Asker, address: string, text: string): Find[] {
  return searchText(`${address} for ${who}`, text, secrets);
}
