import { connection } from "next/server";
import { getHealth } from "@/lib/context/get-health";
import { openContext } from "@/lib/context/open-context";

const noStore = { "Cache-Control": "no-store" };

/** For monitors: 200 while the database answers and the worker works, else 503. Numbers only, nothing about anybody. */
export async function GET(): Promise<Response> {
  await connection();
  try {
    const health = await getHealth(openContext("jobs", "monitor"));
    return Response.json(health, { status: health.ok ? 200 : 503, headers: noStore });
  } catch {
    return Response.json({ ok: false, database: "away" }, { status: 503, headers: noStore });
  }
}
