import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Kind, Records } from "./records";
import { Table } from "./table";

type Entry<K extends Kind = Kind> = [kind: K, row: Records[K]];
type Tables = { [K in Kind]: Table<Records[K]> };

/**
 * The stand-in's state: tables in memory and one journal on disk. What was put since the last `flush` becomes one
 * line in one write, so that a kill leaves all of a change or nothing. No fsync: it outlives the process, not the machine.
 */
export class Store {
  readonly tables: Tables = {
    sessions: new Table(),
    checkouts: new Table(),
    paymentIntents: new Table(),
    paymentMethods: new Table(),
    setupIntents: new Table(),
    customers: new Table(),
    charges: new Table(),
    balanceTransactions: new Table(),
    refunds: new Table(),
    disputes: new Table(),
    payouts: new Table(),
    events: new Table(),
    deliveries: new Table(),
    answers: new Table(),
    settings: new Table(),
  };
  readonly #file: string;
  #journal: number;
  #pending: string[] = [];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, "journal.jsonl");
    this.#load();
    this.#journal = this.#compact();
  }

  put<K extends Kind>(kind: K, row: Records[K]): void {
    this.tables[kind].put(row);
    this.#pending.push(JSON.stringify([kind, row]));
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    const line = `[${this.#pending.join(",")}]\n`;
    this.#pending = [];
    writeSync(this.#journal, line);
  }

  /** Forgets everything, on disk too. */
  clear(): void {
    for (const table of Object.values(this.tables)) table.clear();
    this.#pending = [];
    closeSync(this.#journal);
    this.#journal = this.#compact();
  }

  /** After this a late change fails, and does not go to whatever file has the number next. */
  close(): void {
    this.flush();
    closeSync(this.#journal);
    this.#journal = -1;
  }

  #load(): void {
    for (const line of readLines(this.#file)) {
      // The journal is this class's own; a line that a kill cut short has no end and is not among these.
      const entries = JSON.parse(line) as Entry[];
      for (const [kind, row] of entries) this.#restore(kind, row);
    }
  }

  #restore<K extends Kind>(kind: K, row: Records[K]): void {
    this.tables[kind].put(row);
  }

  /** Writes the state anew beside the journal and puts it in its place, so that the journal does not grow for ever. */
  #compact(): number {
    const fresh = `${this.#file}.new`;
    const file = openSync(fresh, "w");
    for (const [kind, table] of Object.entries(this.tables)) {
      for (const row of table.rows) writeSync(file, `[${JSON.stringify([kind, row])}]\n`);
    }
    renameSync(fresh, this.#file);
    return file;
  }
}

/** Line by line, as a whole journal may be longer than a string can be. */
function* readLines(file: string): Generator<string> {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}
