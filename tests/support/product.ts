import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { build, isBuilt } from "@/scripts/start/build";
import { freePort, portNear } from "@/scripts/start/ports";
import { type Program, startProgram, stopProgram } from "@/scripts/start/program";
import { listPrograms } from "@/scripts/start/programs";
import { readSettings, type Settings } from "@/scripts/start/settings";
import { untilHealthy } from "@/scripts/start/until-healthy";

/** What can be killed: the site, its worker, the database, and other people's servers. */
export type Part = "web" | "worker" | "database" | "stripe" | "mail";

/** The whole product as `npm start` runs it, each part a process of its own, on data of its own. */
export class RunningProduct {
  readonly settings: Settings;
  readonly #programs: Map<string, Program>;
  readonly #children = new Map<string, ChildProcess>();
  #database: EmbeddedPostgres | undefined;
  #owner: pg.Pool | undefined;

  constructor(settings: Settings) {
    const { web, worker, stands } = listPrograms(settings);
    this.settings = settings;
    this.#programs = new Map([web, worker, ...stands].map((program) => [program.name, program]));
  }

  get url(): string {
    return this.settings.env["APP_URL"] ?? "";
  }

  get stripe(): { url: string; secretKey: string } {
    const { STRIPE_API_URL: url = "", STRIPE_SECRET_KEY: secretKey = "" } = this.settings.env;
    return { url, secretKey };
  }

  get mailboxUrl(): string {
    return `http://127.0.0.1:${this.settings.mail?.webPort}`;
  }

  /** The owner's pool: for arranging and for looking. */
  get owner(): pg.Pool {
    if (!this.#owner) {
      this.#owner = new pg.Pool({ connectionString: this.settings.env["DATABASE_URL"], max: 2 });
      // The database is killed under it.
      this.#owner.on("error", () => undefined);
    }
    return this.#owner;
  }

  async start(): Promise<void> {
    await this.restart("database");
    await this.run("tests/support/product/prepare.ts");
    const { env } = this.settings;
    if (!isBuilt(env)) await build(env, AbortSignal.timeout(600_000));
    for (const part of ["stripe", "mail", "web", "worker"] as const) await this.restart(part);
    await this.untilHealthy();
  }

  async untilHealthy(): Promise<void> {
    await untilHealthy(this.settings.port, AbortSignal.timeout(60_000));
  }

  /** kill -9: no farewell, nothing flushed. */
  async kill(part: Part): Promise<void> {
    if (part === "database") return await this.#killDatabase();
    const child = this.#children.get(part);
    if (!child || child.exitCode !== null) throw new Error(`The ${part} does not run.`);
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  async restart(part: Part): Promise<void> {
    if (part === "database") return await this.#startDatabase();
    const program = this.#programs.get(part);
    if (!program) throw new Error(`There is no ${part}.`);
    this.#children.set(part, startProgram(program));
  }

  isRunning(part: Exclude<Part, "database">): boolean {
    const child = this.#children.get(part);
    return child?.exitCode === null && child.signalCode === null;
  }

  /** Runs a program to its end in the product's environment. */
  async run(file: string): Promise<void> {
    const { env, folder } = this.settings;
    const child = startProgram({
      ...{ name: path.basename(file, ".ts"), file, args: [], env },
      ...{ logs: path.join(folder, "logs"), verbose: false },
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(`${file} ended with ${code}.`);
  }

  async stop(): Promise<void> {
    await this.#owner?.end();
    await Promise.all([...this.#children.values()].map((child) => stopProgram(child)));
    await this.#database?.stop();
    rmSync(this.settings.folder, { recursive: true, force: true });
  }

  async #startDatabase(): Promise<void> {
    const { database, folder } = this.settings;
    if (!database) throw new Error("The tests need a database of their own.");
    const data = path.join(folder, "postgres");
    this.#database = await startEmbeddedPostgres({ ...database, folder: data });
  }

  async #killDatabase(): Promise<void> {
    if (!this.#database) throw new Error("The database does not run.");
    const note = readFileSync(path.join(this.#database.folder, "postmaster.pid"), "utf8");
    process.kill(Number(note.split("\n")[0]), "SIGKILL");
    await this.#database.ended;
  }
}

/** Starts it, on ports that are free; `stop` takes everything away again. */
export async function startProduct(): Promise<RunningProduct> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "iv-product-"));
  const product = new RunningProduct(await readSettings(false, await environment(folder)));
  try {
    await product.start();
    return product;
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/** Nothing of this machine's configuration: a test never reaches the real thing. */
async function environment(folder: string): Promise<NodeJS.ProcessEnv> {
  // The address of the journeys where it can be had, since it is part of the build: then one build serves both.
  const { port } = await portNear(3300, "the site", "PORT");
  const { PATH, HOME, TMPDIR } = process.env;
  return {
    ...{ PATH, HOME, TMPDIR, NODE_ENV: "production", DATA_FOLDER: folder },
    ...{ PORT: String(port), NEXT_DIST_DIR: ".data/test-build" },
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "test").toString("base64"),
    POSTGRES_PORT: String(await freePort()),
    STRIPE_PORT: String(await freePort()),
    SMTP_PORT: String(await freePort()),
    MAILBOX_PORT: String(await freePort()),
    BOUNCE_PORT: String(await freePort()),
    RATE_LIMIT_FACTOR: "1000",
    // What is killed complains; the assertions say what matters.
    LOG_LEVEL: "silent",
  };
}
