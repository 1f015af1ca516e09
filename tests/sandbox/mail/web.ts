import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Answer, Ask } from "./answer";
import { answerApi } from "./api";
import type { FaultPlan } from "./faults";
import type { Mailbox } from "./mailbox";
import { answerPage } from "./pages";

/** The mailbox's own site on this machine: pages for people, `/api/v1` in Mailpit's shape, `/_sandbox` for faults. */
export function mailboxSite(box: { mailbox: Mailbox; faults: FaultPlan }): Server {
  return createServer((request, response) => {
    answer(request, box).then(
      (found) => send(response, found),
      () => send(response, { status: 500, type: "text/plain", body: "Something went wrong" }),
    );
  });
}

async function answer(
  request: IncomingMessage,
  box: { mailbox: Mailbox; faults: FaultPlan },
): Promise<Answer> {
  if (!isOurs(request)) return { status: 421, type: "text/plain", body: "Ask for localhost" };
  const ask: Ask = {
    method: request.method ?? "GET",
    url: new URL(request.url ?? "/", "http://localhost"),
    body: await text(request),
    type: request.headers["content-type"] ?? "",
  };
  return (await answerApi(ask, box)) ?? (await answerPage(ask, box.mailbox));
}

/** Other people's pages reach a server on this machine by name (DNS rebinding) or by a form: both are turned away. */
function isOurs(request: IncomingMessage): boolean {
  const host = request.headers.host ?? "";
  const named = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  const origin = request.headers.origin;
  return named && (request.method === "GET" || !origin || origin === `http://${host}`);
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    ...headers,
  });
  response.end(body);
}
