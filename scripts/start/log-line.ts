import type { Writable } from "node:stream";

type Source = { name: string; verbose: boolean };

/** Takes what a program writes apart into lines: all are kept in its file, and shown are those that say something is wrong. */
export function logLine(source: Source, kept: Writable, complaint: boolean) {
  let rest = "";
  return (chunk: Buffer): void => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      kept.write(`${line}\n`);
      if (line.trim() && (source.verbose || complaint || isWarning(line)))
        process.stdout.write(`[${source.name}] ${line}\n`);
    }
  };
}

// pino's levels: 40 is a warning, 50 an error.
function isWarning(line: string): boolean {
  const level = /^\{"level":(\d+)/.exec(line)?.[1];
  return level !== undefined && Number(level) >= 40;
}
