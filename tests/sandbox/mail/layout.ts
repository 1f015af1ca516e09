import type { Ask } from "./answer";
import { html, type Markup } from "./markup";
import type { Message, Part, Summary } from "./message";
import { style } from "./style";

const time = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "long",
  timeZone: "America/New_York",
});

export function frame(title: string, list: Markup, main: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Mailbox</title>
<style>${style}</style>
</head>
<body>${list}${main}</body>
</html>`;
}

export function listPane(list: {
  messages: Summary[];
  query: string;
  open: string | null;
}): Markup {
  return html`<nav class="list" data-open="${list.open ? "yes" : "no"}" aria-label="Messages">
<header>
<h1><a href="/">Mailbox</a></h1>
<p>Everything this copy of International Vacations has mailed. None of it has left this machine.</p>
<form action="/" method="get" role="search">
<input type="search" name="q" value="${list.query}" aria-label="Search messages" placeholder="Search, or to:name">
<button>Search</button>
</form>
</header>
${list.messages.length === 0 ? emptyList(list.query) : html`<ol>${list.messages.map((message) => row(message, list.open))}</ol>`}
${list.messages.length === 0 ? null : html`<form action="/empty" method="post"><button class="quiet">Empty the mailbox</button></form>`}
</nav>`;
}

export function welcomePane(): Markup {
  return html`<main class="welcome"><p>Choose a message to read it.</p></main>`;
}

export function messagePane(message: Message, ask: Ask): Markup {
  const asText = ask.url.searchParams.get("view") === "text" || message.HTML === "";
  const to = [...message.To, ...message.Cc, ...message.Bcc];
  return html`<main class="message">
<header>
<p class="back"><a href="/">All messages</a></p>
<h2>${message.Subject || "(no subject)"}</h2>
<dl>
<dt>From</dt><dd>${person(message.From)}</dd>
<dt>To</dt><dd>${to.map(person).join(", ")}</dd>
<dt>Sent</dt><dd><time datetime="${message.Date}">${time.format(new Date(message.Date))}</time></dd>
</dl>
${files(message.ID, message.Attachments)}
<p class="views">${view(message, "html", !asText)} ${view(message, "text", asText)}
<a href="/api/v1/message/${message.ID}/raw">Source</a></p>
</header>
${asText ? html`<pre>${message.Text}</pre>` : letter(message)}
</main>`;
}

function letter({ ID, Subject }: Message): Markup {
  return html`<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/message/${ID}/html" title="${Subject}"></iframe>`;
}

function view(message: Message, kind: "html" | "text", current: boolean): Markup {
  const name = kind === "html" ? "As designed" : "As text";
  if (current) return html`<b>${name}</b>`;
  if (kind === "html" && message.HTML === "") return html``;
  return html`<a href="/message/${message.ID}?view=${kind}">${name}</a>`;
}

function files(id: string, parts: Part[]): Markup | null {
  if (parts.length === 0) return null;
  return html`<ul class="files">${parts.map(
    (part) =>
      html`<li><a href="/api/v1/message/${id}/part/${part.PartID}" download>${part.FileName || "attachment"}</a> ${size(part.Size)}</li>`,
  )}</ul>`;
}

function row(message: Summary, open: string | null): Markup {
  const current = message.ID === open ? html` aria-current="page"` : null;
  return html`<li><a href="/message/${message.ID}" class="${message.Read ? "read" : "unread"}"${current}>
<span class="to">${[...message.To, ...message.Bcc].map(person).join(", ")}</span>
<b>${message.Subject || "(no subject)"}</b>
<span class="snippet">${message.Snippet}</span>
<small><time datetime="${message.Created}">${time.format(new Date(message.Created))}</time>${
    message.Attachments > 0 ? html` · ${attached(message.Attachments)}` : null
  }</small>
</a></li>`;
}

function emptyList(query: string): Markup {
  if (query)
    return html`<p class="empty">No message has “${query}” in it. <a href="/">Show all</a></p>`;
  return html`<p class="empty">No mail yet. Book a vacation, and its confirmation arrives here.</p>`;
}

function person({ Name, Address }: { Name: string; Address: string }): string {
  return Name ? `${Name} <${Address}>` : Address;
}

function attached(count: number): string {
  return count === 1 ? "1 attachment" : `${count} attachments`;
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`;
}
