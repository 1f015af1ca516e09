import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { startMailSandbox } from "./start";

const smtpPort = 12_601;
const webPort = 12_602;
const site = `http://127.0.0.1:${webPort}`;
let folder: string;
let sandbox: Awaited<ReturnType<typeof startMailSandbox>>;

const Listing = z.object({
  total: z.number(),
  unread: z.number(),
  count: z.number(),
  messages_count: z.number(),
  messages: z.array(
    z.object({
      ID: z.string(),
      MessageID: z.string(),
      From: z.object({ Name: z.string(), Address: z.string() }),
      To: z.array(z.object({ Name: z.string(), Address: z.string() })),
      Subject: z.string(),
      Created: z.iso.datetime(),
      Size: z.number(),
      Attachments: z.number(),
      Snippet: z.string(),
      Read: z.boolean(),
    }),
  ),
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailbox-"));
  sandbox = await startMailSandbox({ smtpPort, webPort, folder });
});

afterEach(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

async function post(subject = "Your places are booked", to = "Ana Lund <ana@example.com>") {
  const transport = createTransport({ host: "127.0.0.1", port: smtpPort });
  return await transport.sendMail({
    messageId: `<${subject.replace(/\W/g, "")}@example.com>`,
    from: "International Vacations <bookings@example.com>",
    to,
    subject,
    text: "Good evening,\n\nsee you in Bergen.",
    html: '<p>Good evening <script>alert(1)</script><img src="cid:poster"></p>',
    attachments: [
      {
        filename: "Reise über Ø.pdf",
        content: Buffer.from("%PDF-"),
        contentType: "application/pdf",
      },
      {
        cid: "poster",
        filename: "poster.png",
        content: Buffer.from("PNG"),
        contentDisposition: "inline",
      },
    ],
  });
}

async function listing(address = "/api/v1/messages") {
  return Listing.parse(await (await fetch(`${site}${address}`)).json());
}

async function fault(body: object) {
  const answer = await fetch(`${site}/_sandbox/faults`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

test("a message is listed and read in Mailpit's shape", async () => {
  await post();
  const list = await listing();
  expect(list).toMatchObject({ total: 1, unread: 1, count: 1, messages_count: 1 });
  const [row] = list.messages;
  expect(row).toMatchObject({
    MessageID: "Yourplacesarebooked@example.com",
    From: { Name: "International Vacations", Address: "bookings@example.com" },
    To: [{ Name: "Ana Lund", Address: "ana@example.com" }],
    Attachments: 1,
    Snippet: "Good evening, see you in Bergen.",
    Read: false,
  });
  const message = await (await fetch(`${site}/api/v1/message/${row?.ID}`)).json();
  expect(message).toMatchObject({
    ReturnPath: "bookings@example.com",
    Text: "Good evening,\n\nsee you in Bergen.",
    HTML: expect.stringContaining('src="cid:poster"'),
    Attachments: [
      { PartID: "2", FileName: "Reise über Ø.pdf", ContentType: "application/pdf", Size: 5 },
    ],
    Inline: [{ PartID: "1", ContentID: "poster" }],
  });
  expect((await listing()).unread).toBe(0);
});

test("headers, files and the source of a message can be had", async () => {
  await post();
  const headers = await (await fetch(`${site}/api/v1/message/latest/headers`)).json();
  expect(headers).toMatchObject({ Subject: ["Your places are booked"] });
  const part = await fetch(`${site}/api/v1/message/latest/part/2`);
  expect(part.headers.get("content-type")).toBe("application/pdf");
  expect(part.headers.get("content-disposition")).toContain("attachment");
  expect(await part.text()).toBe("%PDF-");
  const raw = await (await fetch(`${site}/api/v1/message/latest/raw`)).text();
  expect(raw).toContain("Message-ID: <Yourplacesarebooked@example.com>");
  expect((await fetch(`${site}/api/v1/message/latest/part/9`)).status).toBe(404);
  expect((await fetch(`${site}/api/v1/message/nobody`)).status).toBe(404);
});

test("messages are found by recipient, subject and words, newest first and in pages", async () => {
  await post("First", "ana@example.com");
  await post("Second", "Bo Berg <bo@example.com>");
  await post("Third", "ana@example.com");
  const subjects = async (query: string) =>
    (await listing(`/api/v1/search?query=${encodeURIComponent(query)}`)).messages.map(
      (one) => one.Subject,
    );
  expect(await subjects("to:ana@example.com")).toEqual(["Third", "First"]);
  expect(await subjects('to:"bo berg"')).toEqual(["Second"]);
  expect(await subjects("to:ana -subject:first")).toEqual(["Third"]);
  expect(await subjects("message-id:Second@example.com")).toEqual(["Second"]);
  expect(await subjects("bergen")).toHaveLength(3);
  const page = await listing("/api/v1/messages?start=1&limit=1");
  expect(page).toMatchObject({ total: 3, count: 1, messages: [{ Subject: "Second" }] });
});

test("messages survive a restart, and are gone when deleted", async () => {
  await post("Kept");
  await post("Gone");
  const gone = (await listing()).messages[0]?.ID;
  await fetch(`${site}/api/v1/messages`, {
    method: "DELETE",
    body: JSON.stringify({ IDs: [gone] }),
  });
  await sandbox.stop();
  sandbox = await startMailSandbox({ smtpPort, webPort, folder });
  expect((await listing()).messages.map((one) => one.Subject)).toEqual(["Kept"]);
  await fetch(`${site}/api/v1/messages`, { method: "DELETE" });
  expect((await listing()).total).toBe(0);
});

test("faults happen as often as they were asked for", async () => {
  await fault({ kind: "refuse", times: 1 });
  await expect(post()).rejects.toMatchObject({ code: "ECONNECTION" });
  await fault({ kind: "temporary", times: 2 });
  await expect(post()).rejects.toMatchObject({ responseCode: 451 });
  await expect(post()).rejects.toMatchObject({ responseCode: 451 });
  await fault({ kind: "permanent" });
  await expect(post()).rejects.toMatchObject({ responseCode: 550 });
  await expect(post()).rejects.toMatchObject({ responseCode: 550 });
  expect((await listing()).total).toBe(0);
  await fetch(`${site}/_sandbox/faults`, { method: "DELETE" });
  await post();
  expect((await listing()).total).toBe(1);
});

test("a cut connection leaves the message stored and the sender in doubt", async () => {
  await fault({ kind: "cut", times: 1 });
  await expect(post()).rejects.toMatchObject({ code: "ECONNECTION" });
  await post();
  const ids = (await listing()).messages.map((one) => one.MessageID);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a slow answer comes late, after the message was stored", async () => {
  await fault({ kind: "slow", times: 1, delayMs: 300 });
  const before = performance.now();
  await post();
  expect(performance.now() - before).toBeGreaterThanOrEqual(300);
});

test("faults that make no sense are refused", async () => {
  const ask = (body: string, type: string) =>
    fetch(`${site}/_sandbox/faults`, { method: "POST", headers: { "Content-Type": type }, body });
  expect((await ask('{"kind":"explode"}', "application/json")).status).toBe(400);
  expect((await ask("not json", "application/json")).status).toBe(400);
  expect((await ask('{"kind":"cut"}', "text/plain")).status).toBe(415);
});

test("the mailbox page works without JavaScript and runs none of a message's", async () => {
  expect(await (await fetch(site)).text()).toContain("No mail yet");
  await post('<img src=x onerror="alert(1)">');
  const list = await (await fetch(site)).text();
  expect(list).not.toContain("<script");
  expect(list).not.toContain("<img");
  const { ID } = Listing.shape.messages.parse((await listing()).messages)[0] ?? {};
  const page = await (await fetch(`${site}/message/${ID}`)).text();
  expect(page).toContain(
    `sandbox="allow-popups allow-popups-to-escape-sandbox" src="/message/${ID}/html"`,
  );
  expect(page).toContain(`/api/v1/message/${ID}/part/2`);
  const body = await fetch(`${site}/message/${ID}/html`);
  expect(body.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  expect(await body.text()).toContain(`src="/api/v1/message/${ID}/part/1"`);
  const emptied = await fetch(`${site}/empty`, { method: "POST", redirect: "manual" });
  expect(emptied.status).toBe(303);
  expect((await listing()).total).toBe(0);
});

test("other sites can neither read nor empty the mailbox", async () => {
  await post();
  const foreign = await fetch(`${site}/empty`, {
    method: "POST",
    headers: { Origin: "https://evil.example" },
  });
  expect(foreign.status).toBe(421);
  const rebound = await new Promise<string>((resolve) => {
    const socket = connect(webPort, "127.0.0.1", () =>
      socket.write(
        "GET /api/v1/messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      ),
    );
    socket.once("data", (data) => resolve(data.toString()));
  });
  expect(rebound).toMatch(/^HTTP\/1\.1 421 /);
  expect((await listing()).total).toBe(1);
});

test("a port in use is said so", async () => {
  await expect(startMailSandbox({ smtpPort, webPort: 12_603, folder })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
  await expect(startMailSandbox({ smtpPort: 12_604, webPort, folder })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
