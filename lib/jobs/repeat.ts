import "server-only";
import { log } from "@/lib/log";

const longest = 2_000;

/**
 * Does something again and again with a pause in between (milliseconds), or at once while it answers true. What it throws is
 * logged, and it is done again, after a pause that grows while it keeps failing: the database may be away for a while.
 */
export function repeat(pause: number, work: () => Promise<unknown>): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const loop = async () => {
    for (let next = pause; !stopping.signal.aborted; ) {
      const answer = await attempt(work);
      next = answer === "failed" ? Math.max(Math.min(next * 2, longest), pause) : pause;
      if (answer !== "more") await wait(next, stopping.signal);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function attempt(work: () => Promise<unknown>): Promise<"more" | "done" | "failed"> {
  try {
    return (await work()) === true ? "more" : "done";
  } catch (error) {
    log.error("worker", error);
    return "failed";
  }
}

function wait(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, pause);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}
