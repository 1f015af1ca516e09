import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Answer, Ask } from "./answer";
import { answerApi } from "./api/answer-api";
import { answerControl } from "./control/answer-control";
import { Faults } from "./control/faults";
import { withFault } from "./control/with-fault";
import { answerPage } from "./page/answer-page";
import { expireDueSessions } from "./payments/expire-session";
import { readBody } from "./read-body";
import { Store } from "./state/store";
import { Webhooks } from "./webhooks/webhooks";
import type { World } from "./world";

export type StripeSandboxOptions = {
  port: number;
  /** Where the state is kept; made when it is not there. */
  folder: string;
  secretKey: string;
  webhookUrl: string | null;
  webhookSecret: string;
  /** Event types to deliver, as an endpoint's `enabled_events`; all by default. */
  webhookEvents?: readonly string[];
  log?: (line: string) => void;
};

export type StripeSandbox = { port: number; url: string; stop(): Promise<void> };

/** Starts a stand-in of Stripe on 127.0.0.1 with the state that `folder` holds. Throws when the port is taken or `webhookUrl` is not http. */
export async function startStripeSandbox(options: StripeSandboxOptions): Promise<StripeSandbox> {
  const { folder, secretKey, webhookUrl, webhookSecret, log = () => undefined } = options;
  if (webhookUrl !== null && new URL(webhookUrl).protocol !== "http:") {
    throw new Error("The stand-in delivers webhooks over plain http only.");
  }
  const server = createServer();
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  const url = `http://127.0.0.1:${port}`;

  const store = new Store(folder);
  const types = options.webhookEvents ?? null;
  const target = webhookUrl === null ? null : { url: webhookUrl, secret: webhookSecret, types };
  const webhooks = new Webhooks(store, target, log);
  const world: World = {
    store,
    faults: new Faults(),
    webhooks,
    secretKey,
    url,
    refundOutcomes: [],
    declines: [],
    keysInUse: new Set(),
    lastSweep: { at: 0 },
    log,
  };
  server.on("request", (request, response) => void serve(world, request, response));
  const clock = setInterval(() => expireDueSessions(world), 500);
  webhooks.resume();

  return {
    port,
    url,
    async stop() {
      clearInterval(clock);
      webhooks.stop();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      store.close();
    },
  };
}

async function serve(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await readBody(request);
    const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
    const ask = {
      method: request.method ?? "GET",
      path,
      query,
      headers: request.headers,
      body: body ?? "",
    };
    const answer = body === null ? { status: 413, body: "{}" } : await answerOf(world, ask);
    if (answer) send(response, answer);
    else response.destroy();
  } catch (error) {
    world.log(
      `stripe stand-in: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    response.destroy();
  }
}

async function answerOf(world: World, ask: Ask): Promise<Answer | null> {
  if (ask.path.startsWith("/_sandbox/")) return answerControl(world, ask);
  const fault = world.faults.take(ask.method, ask.path);
  if (ask.path.startsWith("/v1/")) return answerApi(world, ask, fault);
  return withFault(fault, () => answerPage(world, ask));
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(answer.body),
    ...answer.headers,
  });
  response.end(answer.body);
}
