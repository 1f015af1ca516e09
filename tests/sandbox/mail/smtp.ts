import { randomUUID } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import type { Fault, FaultPlan } from "./faults";
import type { Mailbox } from "./mailbox";
import type { Postmaster } from "./postmaster";

type Box = {
  mailbox: Mailbox;
  faults: FaultPlan;
  postmaster: Postmaster | null;
  log: (line: string) => void;
};

const answers = {
  temporary: { responseCode: 451, message: "4.3.0 Try again later" },
  permanent: { responseCode: 550, message: "5.1.1 There is no such mailbox" },
};

/** A mail server that takes everything for everyone and delivers nothing, with faults on demand. */
export class SmtpSink {
  readonly #box: Box;
  readonly #sockets = new Map<string, Socket>();
  readonly #faulty = new Map<string, Fault | null>();
  readonly #protocol: SMTPServer;
  readonly #door: Server;

  constructor(box: Box) {
    this.#box = box;
    this.#protocol = new SMTPServer({
      name: "mail.example.com",
      banner: "International Vacations mailbox",
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ["STARTTLS"],
      disableReverseLookup: true,
      hideDSN: false,
      size: 25 * 1024 * 1024,
      logger: false,
      onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "anyone" }),
      onMailFrom: (_address, session, done) => {
        this.#faulty.set(session.id, box.faults.take(["temporary", "permanent", "slow", "cut"]));
        done();
      },
      onRcptTo: (_address, session, done) => done(this.#refusal(session)),
      onData: (stream, session, done) => {
        buffer(stream)
          .then((raw) => this.#accept(raw, session))
          .then((answer) => answer && done(null, answer), done);
      },
    });
    // A client that hangs up in the middle is what the faults are for.
    this.#protocol.on("error", (error) => box.log(`mail: ${error.message}`));
    this.#door = createServer((socket) => this.#greet(socket));
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#door.once("error", reject);
      this.#door.listen(port, "127.0.0.1", resolve);
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#door.close(() => resolve());
    });
  }

  #greet(socket: Socket): void {
    if (this.#box.faults.take(["refuse"])) {
      socket.destroy();
      return;
    }
    const id = randomUUID();
    this.#sockets.set(id, socket);
    socket.once("close", () => {
      this.#sockets.delete(id);
      this.#faulty.delete(id);
    });
    this.#protocol.connect(socket, { id });
  }

  #refusal(session: SMTPServerSession): Error | null {
    const kind = this.#faulty.get(session.id)?.kind;
    if (kind !== "temporary" && kind !== "permanent") return null;
    const { message, responseCode } = answers[kind];
    return Object.assign(new Error(message), { responseCode });
  }

  /** The words after the 250; null when the connection was cut before they could be said. */
  async #accept(raw: Buffer, session: SMTPServerSession): Promise<string | null> {
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = {
      from: mailFrom ? mailFrom.address : "",
      to: rcptTo.map(({ address }) => address),
    };
    const fault = this.#faulty.get(session.id);
    const summary = await this.#box.mailbox.store(raw, envelope);
    this.#box.log(`mail: stored ${summary.ID}`);
    for (const to of envelope.to) this.#box.postmaster?.report({ from: envelope.from, to });
    if (fault?.kind === "slow") await pause(fault.delayMs);
    if (fault?.kind === "cut") {
      this.#sockets.get(session.id)?.destroy();
      return null;
    }
    return `2.0.0 Stored as ${summary.ID}`;
  }
}
