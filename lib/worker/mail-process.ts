import "server-only";
import { fork } from "node:child_process";
import { once } from "node:events";
import { log } from "@/lib/log";

const pauseMs = 1000;

/** Runs this program once more with the argument `mail`, and again when it ends by itself. It learns by its channel when we are gone. */
export function startMailProcess(program: string): { stop: () => Promise<void> } {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let child = start();

  function start() {
    const started = fork(program, ["mail"], { execArgv: process.execArgv });
    started.once("exit", (code, signal) => {
      if (stopping) return;
      log.error("mail process ended", null, { how: signal ?? `code ${code}` });
      timer = setTimeout(() => {
        child = start();
      }, pauseMs);
    });
    return started;
  }
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}
