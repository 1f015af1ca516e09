import http from "node:http";
import { gunzipSync } from "node:zlib";
import type { Bench, Figure } from "@/tests/bench/bench";

const pages = ["/", "/vacations", "/vacations/norwegian-fjords", "/support", "/privacy"];

/** What a browser loads of JavaScript before it has a page, as served with gzip; the largest of the public pages counts. */
export async function firstLoadScript(bench: Bench): Promise<Figure[]> {
  const sizes = new Map<string, number>();
  for (const page of pages) sizes.set(page, await scriptBytes(`${bench.site}${page}`));
  const trivial = await scriptBytes(`${bench.yardstick}/`);
  const [largest, size] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a));
  const ratio = size / trivial;
  return [
    {
      what: `JavaScript on first load, the most of ${pages.length} public pages (${largest})`,
      yardstick: "Next's trivial page",
      ...{ measured: kilobytes(size), against: kilobytes(trivial), ratio },
      ...{ budget: "<= 1.25", met: ratio <= 1.25 },
    },
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

async function scriptBytes(address: string): Promise<number> {
  const page = await load(address);
  const html = (page.zipped ? gunzipSync(page.body) : page.body).toString();
  const scripts = new Set<string>();
  for (const [tag, source] of html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)) {
    // A browser that knows modules skips these.
    if (source && !/\bnomodule\b/i.test(tag)) scripts.add(new URL(source, address).href);
  }
  let bytes = 0;
  for (const script of scripts) bytes += (await load(script)).body.length;
  return bytes;
}

function load(address: string): Promise<{ body: Buffer; zipped: boolean }> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode !== 200)
          return reject(new Error(`${address} answered ${response.statusCode}`));
        const zipped = response.headers["content-encoding"] === "gzip";
        resolve({ body: Buffer.concat(chunks), zipped });
      });
    });
    request.once("error", reject);
  });
}
