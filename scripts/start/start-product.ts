import { build, isBuilt } from "@/scripts/start/build";
import { prepare, startDatabase } from "@/scripts/start/database";
import { generate } from "@/scripts/start/generate";
import { keepEnvironment } from "@/scripts/start/keep-environment";
import { lockFolder } from "@/scripts/start/lock";
import { isFree } from "@/scripts/start/ports";
import { listPrograms } from "@/scripts/start/programs";
import { step } from "@/scripts/start/say.mjs";
import type { Settings } from "@/scripts/start/settings";
import { keepRunning, runUntilEnd } from "@/scripts/start/supervise";
import { untilHealthy } from "@/scripts/start/until-healthy";
import type { Year } from "@/scripts/start/year/year-copy";

/** What was started, to be undone in the opposite order. */
export class Product {
  readonly #onLost: (why: string) => void;
  readonly #undo: (() => unknown)[] = [];
  readonly #abort = new AbortController();
  #starting: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;

  /** @param onLost hears a sentence when something ended that nothing can go on without. */
  constructor(onLost: (why: string) => void) {
    this.#onLost = onLost;
  }

  /** Brings everything up. @throws an Error with a sentence for the person who started it. */
  start(settings: Settings): Promise<void> {
    this.#starting ??= this.#start(settings);
    return this.#starting;
  }

  /** Stops what was started so far: the site and the worker finish what they do, then the stand-ins and the database go. */
  stop(): Promise<void> {
    this.#abort.abort();
    this.#stopping ??= (async () => {
      await this.#starting?.catch(() => undefined);
      for (const undo of this.#undo.splice(0).reverse()) await undo();
    })();
    return this.#stopping;
  }

  async #start(settings: Settings): Promise<void> {
    this.#undo.push(lockFolder(settings.folder));
    if (!(await isFree(settings.port))) {
      throw new Error(
        `Port ${settings.port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`,
      );
    }
    Object.assign(process.env, settings.env);
    this.#undo.push(keepEnvironment(settings));
    await this.#step("Generating the database client", generate);
    await import("@/lib/env");
    await this.#step("Starting the database", async () => {
      const database = await startDatabase(settings, this.#onLost);
      if (database) this.#undo.push(database.stop);
    });
    await this.#step("Migrating and seeding", prepare);
    const year = await this.#beginYear(settings);
    if (!settings.dev && !isBuilt(settings.env))
      await this.#step("Building the site", () => build(settings.env, this.#abort.signal));
    if (year) await this.#step("Putting a made-up year behind it", year.take);
    await this.#step("Starting the site and its worker", () => this.#run(settings));
  }

  /** While the site is built. Loaded late: it reads the environment when it is loaded. */
  async #beginYear(settings: Settings): Promise<Year | null> {
    const { signal } = this.#abort;
    if (signal.aborted) return null;
    const { beginYear } = await import("@/scripts/start/year/year-copy");
    return await beginYear(settings, signal);
  }

  async #step(what: string, work: () => Promise<void>): Promise<void> {
    if (!this.#abort.signal.aborted) await step(what, work);
  }

  async #run(settings: Settings): Promise<void> {
    const { web, worker, stands } = listPrograms(settings);
    const standing = stands.map(keepRunning);
    this.#undo.push(() => Promise.all(standing.map(({ stop }) => stop())));
    const lost = (how: string) =>
      this.#onLost(`The site ended (${how}). Its log is ${web.logs}/web.log`);
    const [site, work] = [runUntilEnd(web, lost), keepRunning(worker)];
    this.#undo.push(() => Promise.all([site.stop(), work.stop()]));
    await untilHealthy(settings.port, this.#abort.signal);
  }
}
