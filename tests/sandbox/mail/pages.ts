import { type Answer, type Ask, plain } from "./answer";
import { frame, listPane, messagePane, welcomePane } from "./layout";
import type { Mailbox } from "./mailbox";
import type { Markup } from "./markup";
import type { Message } from "./message";
import { searchMessages } from "./search";

/** The mailbox for people: the list, a message, and the message's own HTML on a page that can run nothing. */
export async function answerPage(ask: Ask, mailbox: Mailbox): Promise<Answer> {
  const { pathname } = ask.url;
  if (ask.method === "POST" && pathname === "/empty") {
    await mailbox.remove();
    return { ...plain(303, ""), headers: { Location: "/" } };
  }
  if (ask.method !== "GET") return plain(405, "Method not allowed");
  const [, what, id, view] = pathname.split("/");
  if (what === "") return page("Mailbox", listOf(ask, mailbox, null), welcomePane());
  const found = what === "message" && id ? await mailbox.read(id) : null;
  if (!found) return plain(404, "There is no such message");
  if (view === "html") return mailBody(found.message);
  const { message } = found;
  return page(message.Subject, listOf(ask, mailbox, message.ID), messagePane(message, ask));
}

function listOf(ask: Ask, mailbox: Mailbox, open: string | null): Markup {
  const query = ask.url.searchParams.get("q") ?? "";
  return listPane({ query, open, messages: searchMessages(mailbox.list(), query).slice(0, 500) });
}

function page(title: string, list: Markup, main: Markup): Answer {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  return {
    status: 200,
    type: "text/html; charset=utf-8",
    body: frame(title, list, main).source,
    headers: { "Content-Security-Policy": policy },
  };
}

/** Pictures of the message itself are parts of it; links open beside the mailbox. */
function mailBody({ ID, HTML, Inline, Attachments }: Message): Answer {
  const parts = new Map([...Inline, ...Attachments].map((part) => [part.ContentID, part.PartID]));
  const body = HTML.replace(/cid:([^"'\s)>]+)/g, (whole, cid) => {
    const part = parts.get(cid);
    return part ? `/api/v1/message/${ID}/part/${part}` : whole;
  });
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' http: https: data:; sandbox allow-popups allow-popups-to-escape-sandbox";
  return {
    status: 200,
    type: "text/html; charset=utf-8",
    body: `<!doctype html><base target="_blank">${body}`,
    headers: { "Content-Security-Policy": policy },
  };
}
