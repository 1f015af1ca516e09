import "server-only";
import type { Job, Queues } from "@/lib/jobs/queues";
import { log } from "@/lib/log";

type LaneOptions = {
  queues: Queues;
  name: string;
  /** How many jobs run at once. */
  width: number;
  run: (job: Job) => Promise<void>;
};

/** Jobs of one queue, several at once. What is done is written down together with the next look for more. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #running = new Map<string, Job>();
  readonly #touching: NodeJS.Timeout;
  #done: Job[] = [];
  #pumping: Promise<void> | undefined;
  #again = false;
  #stopping = false;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#touching = setInterval(() => void this.#touch(), 3_000);
  }

  /** Looks for jobs now. Calls that come while it looks make it look once more. */
  wake(): void {
    this.#again = true;
    this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = undefined;
      if (this.#again) this.wake();
    });
  }

  /** Takes nothing new and waits for what runs, at most `patience` milliseconds: the rest is tried again elsewhere. */
  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    const deadline = Date.now() + patience;
    while ((this.#running.size > 0 || this.#pumping) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    clearInterval(this.#touching);
    await this.#flush().catch((error: unknown) => log.error("queue", error));
  }

  async #pump(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#flush();
        const free = this.#options.width - this.#running.size;
        if (this.#stopping || free === 0) continue;
        const jobs = await this.#options.queues.take(this.#options.name, free);
        for (const job of jobs) void this.#run(job);
      }
    } catch (error) {
      // The database is away. Whoever looks at the clock wakes the lane again.
      log.error("queue", error, { lane: this.#options.name });
      this.#again = false;
    }
  }

  async #run(job: Job): Promise<void> {
    this.#running.set(job.id, job);
    try {
      await this.#options.run(job);
      this.#done.push(job);
    } catch (error) {
      log.error("job failed", error, { lane: this.#options.name, job: job.id });
      await this.#options.queues
        .fail(this.#options.name, job)
        .catch((cause: unknown) => log.error("queue", cause));
    } finally {
      this.#running.delete(job.id);
      this.wake();
    }
  }

  async #flush(): Promise<void> {
    const done = this.#done;
    if (done.length === 0) return;
    this.#done = [];
    try {
      await this.#options.queues.complete(this.#options.name, done);
    } catch (error) {
      this.#done.push(...done);
      throw error;
    }
  }

  async #touch(): Promise<void> {
    const jobs = [...this.#running.values()];
    if (jobs.length === 0) return;
    await this.#options.queues
      .touch(this.#options.name, jobs)
      .catch((error: unknown) => log.error("queue", error));
  }
}
