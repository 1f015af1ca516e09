import { z } from "zod";
import { type Answer, type Ask, json, plain } from "./answer";
import { Fault, type FaultPlan } from "./faults";
import type { Mailbox } from "./mailbox";
import { headersOf, type Summary } from "./message";
import { searchMessages } from "./search";

type Box = { mailbox: Mailbox; faults: FaultPlan };

/** Mailpit's API (https://mailpit.axllent.org/docs/api-v1/) as far as tests need it, and the faults; null for other paths. */
export async function answerApi(ask: Ask, box: Box): Promise<Answer | null> {
  const { pathname } = ask.url;
  if (pathname === "/_sandbox/faults") return answerFaults(ask, box.faults);
  if (!pathname.startsWith("/api/v1/")) return null;
  const [what, id, part, number] = pathname.slice("/api/v1/".length).split("/");
  if (what === "messages" && !id) return await answerMessages(ask, box.mailbox);
  if (ask.method !== "GET") return plain(405, "Method not allowed");
  if (what === "search") return page(ask, box.mailbox, ask.url.searchParams.get("query") ?? "");
  if (what === "message" && id) return await answerMessage(box.mailbox, id, part, number);
  return plain(404, "Not found");
}

const Chosen = z.object({ IDs: z.array(z.string()).max(100_000).optional() });

async function answerMessages(ask: Ask, mailbox: Mailbox): Promise<Answer> {
  if (ask.method === "GET") return page(ask, mailbox, "");
  if (ask.method !== "DELETE") return plain(405, "Method not allowed");
  const chosen = Chosen.safeParse(parseJson(ask.body || "{}"));
  if (!chosen.success) return plain(400, z.prettifyError(chosen.error));
  const ids = chosen.data.IDs;
  await mailbox.remove(ids && ids.length > 0 ? ids : undefined);
  return plain(200, "ok");
}

function page(ask: Ask, mailbox: Mailbox, query: string): Answer {
  const all = mailbox.list();
  const found = searchMessages(all, query);
  const start = wholeNumber(ask, "start", 0);
  const messages = found.slice(start, start + wholeNumber(ask, "limit", 50));
  return json(200, {
    total: all.length,
    unread: unread(all),
    count: messages.length,
    messages_count: found.length,
    messages_unread: unread(found),
    start,
    tags: [],
    messages,
  });
}

async function answerMessage(
  mailbox: Mailbox,
  id: string,
  what: string | undefined,
  number: string | undefined,
): Promise<Answer> {
  const found = await mailbox.read(id);
  if (!found) return plain(404, "Message not found");
  if (!what) return json(200, found.message);
  if (what === "headers") return json(200, headersOf(found.mail));
  if (what === "raw") return { status: 200, type: "text/plain", body: found.raw };
  const file = what === "part" ? found.mail.attachments[Number(number) - 1] : undefined;
  if (!file) return plain(404, "Part not found");
  // A stranger's file never runs as a page of ours: it is saved, and would be sandboxed if it were not.
  const name = encodeURIComponent(file.filename ?? `part-${number}`);
  const headers = {
    "Content-Disposition": `${file.related ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
  };
  return { status: 200, type: file.contentType, body: file.content, headers };
}

function answerFaults(ask: Ask, faults: FaultPlan): Answer {
  if (ask.method === "DELETE") faults.clear();
  if (ask.method === "POST") {
    if (!ask.type.startsWith("application/json")) return plain(415, "Send application/json");
    const fault = Fault.safeParse(parseJson(ask.body));
    if (!fault.success) return plain(400, z.prettifyError(fault.error));
    faults.add(fault.data);
  }
  return json(200, { faults: faults.list() });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function wholeNumber(ask: Ask, name: string, fallback: number): number {
  const given = ask.url.searchParams.get(name) ?? "";
  return /^\d{1,6}$/.test(given) ? Number(given) : fallback;
}

function unread(messages: Summary[]): number {
  return messages.filter(({ Read }) => !Read).length;
}
