import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { closeTransport } from "@/lib/mail/transport";
import { freePort } from "@/scripts/start/ports";
import type { Fault } from "@/tests/sandbox/mail/faults";
import { startMailSandbox } from "@/tests/sandbox/mail/start";

const Message = z.object({
  MessageID: z.string(),
  To: z.array(z.object({ Address: z.string() })),
  Subject: z.string(),
  Attachments: z.number(),
});
const Listing = z.object({ messages: z.array(Message) });

/** A mail server for this test file where `lib/mail` looks for it, and what it was given. */
export function useMailbox() {
  let web = 0;
  let stop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "iv-mail-"));
    web = await freePort();
    const sandbox = await startMailSandbox({
      smtpPort: Number(new URL(env.SMTP_URL).port),
      webPort: web,
      folder,
    });
    stop = async () => {
      closeTransport();
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    };
  });
  afterAll(() => stop());
  return {
    /** Newest first. */
    messages: async () => {
      const answer = await fetch(`http://127.0.0.1:${web}/api/v1/messages?limit=500`);
      return Listing.parse(await answer.json()).messages;
    },
    /** Makes the server fail: see tests/sandbox/mail/faults. */
    addFault: async (fault: { kind: Fault["kind"]; times?: number; delayMs?: number }) => {
      await fetch(`http://127.0.0.1:${web}/_sandbox/faults`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: `http://127.0.0.1:${web}` },
        body: JSON.stringify(fault),
      });
    },
    clearFaults: async () => {
      await fetch(`http://127.0.0.1:${web}/_sandbox/faults`, {
        method: "DELETE",
        headers: { origin: `http://127.0.0.1:${web}` },
      });
    },
    /** The whole message as it came, by its number in the list. */
    raw: async (at = 0) => {
      const answer = await fetch(`http://127.0.0.1:${web}/api/v1/messages?limit=500`);
      const { messages } = z
        .object({ messages: z.array(z.object({ ID: z.string() })) })
        .parse(await answer.json());
      const raw = await fetch(
        `http://127.0.0.1:${web}/api/v1/message/${messages[at]?.ID ?? ""}/raw`,
      );
      return await raw.text();
    },
    empty: async () => {
      await fetch(`http://127.0.0.1:${web}/api/v1/messages`, {
        method: "DELETE",
        headers: { origin: `http://127.0.0.1:${web}` },
      });
    },
  };
}
