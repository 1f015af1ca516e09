import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Whether nobody listens there, on any address or on loopback. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, undefined)) && (await canListen(port, "127.0.0.1"));
}

/** The port that was wanted, or one that nobody uses and a sentence that says so. */
export async function portNear(
  wanted: number,
  what: string,
  variable: string,
): Promise<{ port: number; note: string | null }> {
  if (await isFree(wanted)) return { port: wanted, note: null };
  const port = await freePort();
  const note = `Port ${wanted} is in use, so ${what} is at ${port}; ${variable}=<port> chooses another.`;
  return { port, note };
}

/**
 * A port that nobody uses at the moment. It lies below those that systems give to outgoing connections, so none of these
 * takes it before its server listens.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    if (await isFree(port)) return port;
  }
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
