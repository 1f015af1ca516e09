import { headers } from "next/headers";
import { signedIn } from "@/app/signed-in";
import { perMinute, takeFromLimit } from "@/lib/action/limit";
import { dropOptional } from "@/lib/action/optional-cookie";
import { readBody } from "@/lib/action/read-body";
import { isSameOrigin } from "@/lib/action/same-origin";
import { openContext, refusalOf } from "@/lib/context/open-context";
import type { Note } from "@/lib/insight/insight";
import { noteInterests } from "@/lib/insight/note-interests";
import { NotesInput } from "@/lib/insight/schema";

const limit = perMinute(120);
const longest = 2000;

/**
 * Takes what a page was looked at for into the account of who keeps suggestions there. A browser whose person is signed out, or has
 * switched them off elsewhere, is told to ask no more (P20).
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const given = await headers();
    if (!isSameOrigin(given)) return answer(403);
    await takeFromLimit(limit, given);
    const who = await signedIn();
    if (!who || who.role) return await noMore();
    const add = notesIn(await readBody(request, longest));
    if (!add) return answer(400);
    await noteInterests(openContext("personalisation", who.accountId), { add });
    return answer(200);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal.code === "forbidden" ? await noMore() : answer(409);
  }
}

function notesIn(text: string | null): Note[] | null {
  if (text === null) return null;
  try {
    return NotesInput.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function noMore(): Promise<Response> {
  await dropOptional("interests");
  return answer(403);
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "Cache-Control": "private, no-store" } });
}
