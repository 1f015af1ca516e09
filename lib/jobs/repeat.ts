import "server-only";
import { log } from "@/lib/log";

/**
 * Does something again and again with a pause in between, or at once while it answers true. What it throws is logged, and it is
 * done again.
 */
export function repeat(pause: number, work: () => Promise<unknown>): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const more = await attempt(work);
      if (!more) await wait(pause, stopping.signal);
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

async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await work()) === true;
  } catch (error) {
    log.error("worker", error);
    return false;
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
