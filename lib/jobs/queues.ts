import "server-only";
import { fromPrisma, PgBoss } from "pg-boss";
import type { Db } from "@/lib/db/purpose-client";
import { roleConnection } from "@/lib/db/role-connection";
import { log } from "@/lib/log";

/** Work that somebody has taken; `retryCount` says which attempt it is, so that a late answer of an earlier one counts for nothing. */
export type Job = { id: string; data: unknown; retryCount: number };

export type NewJob = {
  /** A job of this id that is there already is not added again. */
  id?: string;
  data: object;
  expireInSeconds?: number;
};

/** Where a job goes that failed its last attempt. */
export const deadLetters = "dead";

// A job whose worker was killed is noticed within heartbeat + monitor seconds and tried again. The attempts of one that
// keeps failing reach over a day, so that an outage of somebody else's server costs nothing.
const policy = {
  ...{ retryLimit: 100, retryDelay: 1, retryBackoff: true, retryDelayMax: 900 },
  ...{ expireInSeconds: 60, heartbeatSeconds: 10, deleteAfterSeconds: 2 * 86_400 },
  retentionSeconds: 30 * 86_400,
};
const monitorSeconds = 3;

/** The queues of pg-boss, in the schema `jobs`, as the role that owns it. Every job runs at least once. */
export class Queues {
  readonly #boss: PgBoss;

  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  /** Makes what is missing and connects. */
  static async open(names: readonly string[]): Promise<Queues> {
    const boss = new PgBoss({
      ...connection(),
      ...{ schema: "jobs", createSchema: false, schedule: false, max: 3 },
      ...{ superviseIntervalSeconds: monitorSeconds, monitorIntervalSeconds: monitorSeconds },
      maintenanceIntervalSeconds: 600,
    });
    boss.on("error", (error) => log.error("queue", error));
    await boss.start();
    await boss.createQueue(deadLetters, { ...policy });
    for (const name of names) {
      await boss.createQueue(name, { ...policy, deadLetter: deadLetters });
      await boss.updateQueue(name, { ...policy, deadLetter: deadLetters });
    }
    return new Queues(boss);
  }

  /** Adds jobs, in the transaction of `db` where one is given. */
  async put(name: string, jobs: NewJob[], db?: Db): Promise<void> {
    await this.#boss.insert(name, jobs, db ? { db: fromPrisma(db), returnId: false } : {});
  }

  async take(name: string, most: number): Promise<Job[]> {
    return await this.#boss.fetch<unknown>(name, { batchSize: most });
  }

  async complete(name: string, jobs: Job[]): Promise<void> {
    await this.#boss.complete(name, jobs);
  }

  /** One more attempt later, or the dead letters after the last. */
  async fail(name: string, job: Job): Promise<void> {
    await this.#boss.fail(name, job);
  }

  /** Says that jobs are still worked on. */
  async touch(name: string, jobs: Job[]): Promise<void> {
    await this.#boss.touch(name, jobs);
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }
}

function connection() {
  const {
    host = "",
    port = 5432,
    user = "",
    password = "",
    database = "",
    ssl,
    options = "",
  } = roleConnection("jobs");
  return { host, port, user, password, database, ssl, options };
}
