import type { ChildProcess } from "node:child_process";
import { type Program, startProgram, stopProgram } from "@/scripts/start/program";
import { say } from "@/scripts/start/say.mjs";

export type Supervised = { stop: () => Promise<void> };

/** Keeps a program running: one that ends by itself is started again, after a pause that grows while it keeps ending. */
export function keepRunning(program: Program): Supervised {
  let child = startProgram(program);
  let stopping = false;
  let pause = 500;
  let timer: NodeJS.Timeout | undefined;
  const watch = (current: ChildProcess) => {
    const begun = Date.now();
    current.once("exit", (code, signal) => {
      if (stopping) return;
      pause = Date.now() - begun > 60_000 ? 500 : Math.min(pause * 2, 30_000);
      say(`The ${program.name} ended (${signal ?? `code ${code}`}); starting it again.`);
      timer = setTimeout(() => {
        child = startProgram(program);
        watch(child);
      }, pause);
    });
  };
  watch(child);
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await stopProgram(child);
    },
  };
}

/** Runs a program that nothing can go on without: `onEnd` hears when it ends by itself. */
export function runUntilEnd(program: Program, onEnd: (how: string) => void): Supervised {
  const child = startProgram(program);
  let stopping = false;
  child.once("exit", (code, signal) => {
    if (!stopping) onEnd(`${signal ?? `code ${code}`}`);
  });
  return {
    stop: async () => {
      stopping = true;
      await stopProgram(child);
    },
  };
}
