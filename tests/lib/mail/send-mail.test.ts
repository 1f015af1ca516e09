import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { MailMessage } from "@/lib/mail/send-mail";
import { startMailSandbox } from "../../sandbox/mail/start";

/** As the one way out would hand it over. */
const letOut = (given: MailMessage) => new door.Cleared("subject", given);

const site = "http://127.0.0.1:12612";
const message = {
  messageId: "booking-confirmed.1@example.com",
  to: { name: "Ana Lund", address: "ana@example.com" },
  subject: "Your places are booked",
  html: "<p>Good evening</p>",
  text: "Good evening",
};

let folder: string;
let sandbox: Awaited<ReturnType<typeof startMailSandbox>>;
let door: typeof import("@/lib/cleared");
let mail: typeof import("@/lib/mail/send-mail");
let connection: typeof import("@/lib/mail/transport");
let failure: typeof import("@/lib/mail/mail-failure");

beforeAll(async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:12611");
  vi.stubEnv("MAIL_FROM", "International Vacations <bookings@example.com>");
  vi.resetModules();
  door = await import("@/lib/cleared");
  mail = await import("@/lib/mail/send-mail");
  connection = await import("@/lib/mail/transport");
  failure = await import("@/lib/mail/mail-failure");
  folder = await mkdtemp(path.join(tmpdir(), "mail-"));
  sandbox = await startMailSandbox({ smtpPort: 12_611, webPort: 12_612, folder });
});

afterEach(async () => {
  connection.closeTransport();
  await fetch(`${site}/_sandbox/faults`, { method: "DELETE" });
  await fetch(`${site}/api/v1/messages`, { method: "DELETE" });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

const get = async (address: string) => await (await fetch(`${site}/api/v1/${address}`)).json();

async function fault(kind: string) {
  await fetch(`${site}/_sandbox/faults`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ kind, times: 1 }),
  });
}

test("a message arrives as it was written, under its own Message-ID", async () => {
  const sent = await mail.sendMail(
    letOut({
      ...message,
      headers: { References: "<booking@example.com>" },
      attachments: [
        { filename: "Booking.pdf", content: Buffer.from("%PDF"), contentType: "application/pdf" },
        { filename: "p.png", content: Buffer.from("x"), contentType: "image/png", cid: "poster" },
      ],
    }),
  );
  expect(sent).toEqual({ accepted: true, response: expect.stringMatching(/^250 /) });
  expect(await get("message/latest")).toMatchObject({
    MessageID: message.messageId,
    From: { Name: "International Vacations", Address: "bookings@example.com" },
    To: [{ Name: "Ana Lund", Address: "ana@example.com" }],
    Subject: message.subject,
    Text: message.text,
    HTML: message.html,
    Attachments: [{ FileName: "Booking.pdf", ContentType: "application/pdf", Size: 4 }],
    Inline: [{ ContentID: "poster", ContentType: "image/png" }],
  });
  expect(await get("message/latest/headers")).toMatchObject({
    "Auto-Submitted": ["auto-generated"],
    References: ["<booking@example.com>"],
  });
});

test.each(["temporary", "refuse"])(
  "rule 104: %s is not now, and nothing counts as sent",
  async (kind) => {
    await fault(kind);
    await expect(mail.sendMail(letOut(message))).rejects.toBeInstanceOf(failure.MailUnavailable);
    expect(await get("messages")).toMatchObject({ total: 0 });
    await mail.sendMail(letOut(message));
    expect(await get("messages")).toMatchObject({ total: 1 });
  },
);

test("a permanent refusal is told apart, and does not quote the recipient", async () => {
  await fault("permanent");
  const refused = await mail.sendMail(letOut(message)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(failure.MailRefused);
  expect(String(refused)).toBe("MailRefused: Refused with 550");
});

test("a cut after acceptance is sent again by the caller only, under the same Message-ID", async () => {
  await fault("cut");
  await expect(mail.sendMail(letOut(message))).rejects.toBeInstanceOf(failure.MailUnavailable);
  expect(await get("messages")).toMatchObject({ total: 1 });
  await mail.sendMail(letOut(message));
  const { messages } = await get("messages");
  expect(new Set(messages.map((one: { MessageID: string }) => one.MessageID)).size).toBe(1);
});

test("nobody at home is not now", async () => {
  await sandbox.stop();
  await expect(mail.sendMail(letOut(message))).rejects.toBeInstanceOf(failure.MailUnavailable);
  sandbox = await startMailSandbox({ smtpPort: 12_611, webPort: 12_612, folder });
});

test.each([
  "ana@example.com, eve@example.com",
  "Ana <eve@example.com>",
  "ana@example.com\r\nBcc: eve@example.com",
  "ana",
  "@example.com",
  `${"a".repeat(65)}@example.com`,
  "",
])("rule 24: %j is not one mailbox", async (address) => {
  await expect(mail.sendMail(letOut({ ...message, to: { address } }))).rejects.toBeInstanceOf(
    failure.MailRefused,
  );
  expect(await get("messages")).toMatchObject({ total: 0 });
});

test("rule 24: names and subjects cannot add a recipient or a header", async () => {
  await mail.sendMail(
    letOut({
      ...message,
      to: { name: 'Eve" <eve@example.com>,\r\nBcc: eve@example.com', address: "ana@example.com" },
      subject: "Booked\r\nBcc: eve@example.com\r\n\r\nbody",
    }),
  );
  const found = await get("message/latest");
  expect(found.To.map((one: { Address: string }) => one.Address)).toEqual(["ana@example.com"]);
  expect(found).toMatchObject({ Cc: [], Bcc: [], Text: message.text });
});

test("rule 24: keys that read files or addresses are not passed on", async () => {
  const extra = { raw: { path: "/etc/hostname" }, bcc: "eve@example.com" };
  await mail.sendMail(letOut({ ...message, ...extra }));
  const file = { filename: "x", content: Buffer.from("ours"), contentType: "text/plain" };
  await mail.sendMail(
    letOut({ ...message, attachments: [{ ...file, ...{ path: "/etc/hostname" } }] }),
  );
  const { messages } = await get("messages");
  expect(messages).toHaveLength(2);
  expect(messages).toMatchObject([{ Bcc: [] }, { Bcc: [], Subject: message.subject }]);
  const part = await fetch(`${site}/api/v1/message/latest/part/1`);
  expect(await part.text()).toBe("ours");
});

test("P4: what the one way out has not cleared is not sent, whatever it looks like", async () => {
  const forged = { ...letOut(message), payload: message };
  await expect(mail.sendMail(forged as never)).rejects.toBeInstanceOf(TypeError);
  expect(await get("messages")).toMatchObject({ total: 0 });
});

test("any script in a name and a subject arrives whole", async () => {
  const name = "Þóra Ólafsdóttir 山田 🚢 نور";
  await mail.sendMail(
    letOut({ ...message, to: { name, address: "ana@example.com" }, subject: name }),
  );
  expect(await get("message/latest")).toMatchObject({ To: [{ Name: name }], Subject: name });
});
