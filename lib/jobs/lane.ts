import "server-only";
import type { Job, Source } from "@/lib/jobs/queues";
import { log } from "@/lib/log";

type LaneOptions<J extends Job> = {
  /** As logs call it. */
  name: string;
  source: Source<J>;
  /** How many jobs run at once. */
  width: number;
  run: (job: J) => Promise<void>;
};

/** Jobs of one source, several at once. What is done is written down together with the next look for more. */
export class Lane<J extends Job = Job> {
  readonly #options: LaneOptions<J>;
  readonly #running = new Map<string, J>();
  readonly #touching: NodeJS.Timeout;
  #done: J[] = [];
  #pumping: Promise<void> | undefined;
  #again = false;
  #stopping = false;

  constructor(options: LaneOptions<J>) {
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
    const deadline = performance.now() + patience;
    while ((this.#running.size > 0 || this.#pumping) && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    clearInterval(this.#touching);
    await this.#next(0).catch((error: unknown) => log.error("queue", error));
  }

  async #pump(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        const free = this.#stopping ? 0 : this.#options.width - this.#running.size;
        for (const job of await this.#next(free)) void this.#run(job);
      }
    } catch (error) {
      // The database is away. Whoever looks at the clock wakes the lane again.
      log.error("queue", error, { lane: this.#options.name });
      this.#again = false;
    }
  }

  async #run(job: J): Promise<void> {
    this.#running.set(job.id, job);
    try {
      await this.#options.run(job);
      this.#done.push(job);
    } catch (error) {
      log.error("job failed", error, { lane: this.#options.name, job: job.id });
      await this.#options.source.fail(job).catch((cause: unknown) => log.error("queue", cause));
    } finally {
      this.#running.delete(job.id);
      this.wake();
    }
  }

  async #next(most: number): Promise<J[]> {
    const done = this.#done;
    if (done.length === 0 && most === 0) return [];
    this.#done = [];
    try {
      return await this.#options.source.next(done, most);
    } catch (error) {
      this.#done.push(...done);
      throw error;
    }
  }

  async #touch(): Promise<void> {
    const jobs = [...this.#running.values()];
    if (jobs.length === 0) return;
    await this.#options.source.touch(jobs).catch((error: unknown) => log.error("queue", error));
  }
}
