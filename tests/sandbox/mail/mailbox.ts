import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { ParsedMail } from "mailparser";
import {
  detail,
  type Envelope,
  type Message,
  parseMessage,
  type Summary,
  summarise,
} from "./message";

type Entry = { summary: Summary; envelope: Envelope };

/** Every message that was accepted, newest first, kept in a folder as `<id>.eml` and `<id>.json`. */
export class Mailbox {
  readonly #folder: string;
  #entries: Entry[];

  private constructor(folder: string, entries: Entry[]) {
    this.#folder = folder;
    this.#entries = entries;
  }

  static async open(folder: string): Promise<Mailbox> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
    const entries = await Promise.all(
      names.map(
        async (name): Promise<Entry> => JSON.parse(await readFile(path.join(folder, name), "utf8")),
      ),
    );
    return new Mailbox(
      folder,
      entries.sort((a, b) => b.summary.ID.localeCompare(a.summary.ID)),
    );
  }

  list(): Summary[] {
    return this.#entries.map(({ summary }) => summary);
  }

  /** On disk when it returns: a mail server may say 250 only then (RFC 5321, 6.1). */
  async store(raw: Buffer, envelope: Envelope): Promise<Summary> {
    const now = new Date();
    const id = `${now.getTime().toString(36).padStart(9, "0")}${randomBytes(8).toString("hex")}`;
    const summary = summarise(id, raw, await parseMessage(raw), envelope, now);
    const entry = { summary, envelope };
    await this.#write(`${id}.eml`, raw);
    await this.#write(`${id}.json`, JSON.stringify(entry));
    this.#entries.unshift(entry);
    return summary;
  }

  /** The message whole, marked as read; null when there is none. "latest" is the newest, as in Mailpit. */
  async read(id: string): Promise<{ message: Message; mail: ParsedMail; raw: Buffer } | null> {
    const entry =
      id === "latest" ? this.#entries[0] : this.#entries.find((one) => one.summary.ID === id);
    if (!entry) return null;
    const raw = await readFile(path.join(this.#folder, `${entry.summary.ID}.eml`));
    const mail = await parseMessage(raw);
    if (!entry.summary.Read) {
      entry.summary.Read = true;
      await this.#write(`${entry.summary.ID}.json`, JSON.stringify(entry));
    }
    return { message: detail(entry.summary, mail, entry.envelope), mail, raw };
  }

  /** Removes these messages, or all of them. */
  async remove(ids?: readonly string[]): Promise<void> {
    const gone = this.#entries.filter(({ summary }) => !ids || ids.includes(summary.ID));
    this.#entries = this.#entries.filter((entry) => !gone.includes(entry));
    const files = gone.flatMap(({ summary }) => [`${summary.ID}.json`, `${summary.ID}.eml`]);
    await Promise.all(files.map((file) => rm(path.join(this.#folder, file), { force: true })));
  }

  async #write(name: string, content: Buffer | string): Promise<void> {
    const target = path.join(this.#folder, name);
    const file = await open(`${target}.part`, "w", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${target}.part`, target);
  }
}
