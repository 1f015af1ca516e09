import "server-only";
import { fromPrisma, PgBoss } from "pg-boss";
import type { Db } from "@/lib/db/purpose-client";
import { roleConnection } from "@/lib/db/role-connection";
import { log } from "@/lib/log";

/** Work that somebody has taken. */
export type Job = { id: string; data: unknown };

/** With the number of the attempt, so that a late answer of an earlier one counts for nothing. */
type TakenJob = Job & { retryCount: number };

/** Where a lane's jobs come from. */
export type Source<J extends Job = Job> = {
  /** Writes down which are done, and takes more, at most so many. */
  next: (done: J[], most: number) => Promise<J[]>;
  /** Tries it again later. */
  fail: (job: J) => Promise<void>;
  /** Says that jobs are still worked on. */
  touch: (jobs: J[]) => Promise<void>;
};

export type NewJob = {
  /** A job of this id that is there already is not added again. */
  id?: string;
  data: object;
  expireInSeconds?: number;
  /** Seconds until it may run. */
  startAfter?: number;
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

  /** The jobs of one queue. What fails has one more attempt later, or goes to the dead letters after the last. */
  source(name: string): Source<TakenJob> {
    const boss = this.#boss;
    return {
      next: async (done, most) => {
        if (done.length > 0) await boss.complete(name, done);
        return most > 0 ? await boss.fetch<unknown>(name, { batchSize: most }) : [];
      },
      fail: async (job) => void (await boss.fail(name, job)),
      touch: async (jobs) => void (await boss.touch(name, jobs)),
    };
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
