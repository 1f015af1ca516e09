import pg from "pg";
import type { Statement } from "@/tests/bench/statements/record-statements";

/** Connections of raw `pg` for a yardstick; each thing's statements are sent over one of them, in their order. */
export class Replay {
  readonly #clients: pg.Client[];

  private constructor(clients: pg.Client[]) {
    this.#clients = clients;
  }

  static async open(connection: pg.ClientConfig, width: number): Promise<Replay> {
    const clients = Array.from({ length: width }, () => new pg.Client(connection));
    await Promise.all(clients.map((client) => client.connect()));
    return new Replay(clients);
  }

  async send(statements: readonly Statement[]): Promise<void> {
    const client = this.#clients.pop();
    if (!client) throw new Error("More at once than there are connections.");
    try {
      for (const statement of statements) await client.query({ ...statement, rowMode: "array" });
    } finally {
      this.#clients.push(client);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }
}
