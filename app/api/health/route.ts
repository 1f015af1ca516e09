import { connection } from "next/server";
import { getHealth } from "@/lib/context/get-health";
import { openContext } from "@/lib/context/open-context";
import { getUnsealedSeconds } from "@/lib/privacy/get-unsealed-seconds";
import { prepareSearch } from "@/lib/search/prepare-search";

const sealPatience = 60;

const noStore = { "Cache-Control": "no-store" };

/**
 * For monitors: 200 while the database answers and the worker works, else 503. Numbers only, nothing about anybody. Who asks
 * also has the search made ready, so that the first visitor after a start waits for nothing.
 */
export async function GET(): Promise<Response> {
  await connection();
  try {
    const ctx = openContext("jobs", "monitor");
    const [health, unsealedSeconds] = await Promise.all([
      getHealth(ctx),
      getUnsealedSeconds(ctx),
      prepareSearch(openContext("browsing", "monitor")),
    ]);
    const ok = health.ok && unsealedSeconds < sealPatience;
    return Response.json(
      { ...health, ok, unsealedSeconds },
      { status: ok ? 200 : 503, headers: noStore },
    );
  } catch {
    return Response.json({ ok: false, database: "away" }, { status: 503, headers: noStore });
  }
}
