import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import Stripe from "stripe";
import { readBody } from "../read-body";

/** A merchant's webhook endpoint: checks signatures as the SDK does and remembers the events in the order they came. */
export async function openEndpoint(secret: string) {
  const received: Stripe.Event[] = [];
  const statuses: number[] = [];
  const arrivals = new EventEmitter();
  const server = createServer(async (request, response) => {
    const body = (await readBody(request)) ?? "";
    const signature = String(request.headers["stripe-signature"]);
    received.push(Stripe.webhooks.constructEvent(body, signature, secret));
    response.writeHead(statuses.shift() ?? 200).end();
    arrivals.emit("arrival");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}/webhook`,
    received,
    /** Answers the next events with these statuses; 200 after them. */
    answerWith: (...next: number[]) => void statuses.push(...next),
    types: () => received.map((event) => event.type),
    /** Waits until so many events have come in all. */
    async hears(count: number) {
      while (received.length < count) await once(arrivals, "arrival");
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
