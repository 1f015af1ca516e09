import "server-only";
import { pino } from "pino";
import { env } from "@/lib/env";

/**
 * Structured lines for operators. Ids and codes only, never a value of a person: callers name the fields, and
 * an error is reduced to its class, code and stack (its message may quote what somebody typed).
 */
const logger = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });

type Fields = Record<string, string | number | boolean | null | undefined>;

export const log = {
  info: (event: string, fields: Fields = {}) => logger.info(fields, event),
  warn: (event: string, fields: Fields = {}) => logger.warn(fields, event),
  error: (event: string, error: unknown, fields: Fields = {}) =>
    logger.error({ ...fields, ...outline(error) }, event),
};

function outline(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const stack = error.stack?.split("\n").filter(isFrame).slice(0, 5).join("\n");
  return { error: error.name, code, stack };
}

// The message may run over many lines, and quote a value on any of them.
function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}
