export const dynamic = "force-static";

/** We honour Global Privacy Control: it is taken as a refusal of sharing by permission (P4). */
export function GET(): Response {
  return Response.json({ gpc: true, lastUpdate: "2026-11-22" });
}
