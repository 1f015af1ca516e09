import { readBody } from "@/lib/action/read-body";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { openContext } from "@/lib/context/open-context";
import { log } from "@/lib/log";

// Stripe's largest events are some tens of kilobytes.
const most = 256 * 1024;

/**
 * What Stripe calls: 200 says that the event is stored, and nothing more; the worker finds out what it means. Any other answer
 * makes Stripe send it again (https://docs.stripe.com/webhooks).
 */
export async function POST(request: Request): Promise<Response> {
  const rawBody = await readBody(request, most);
  if (rawBody === null) return answer(413, "too large");
  const signature = request.headers.get("stripe-signature") ?? "";
  try {
    const stored = await receiveStripeEvent(openContext("payment", "stripe"), {
      rawBody,
      signature,
    });
    return stored ? answer(200, "stored") : answer(400, "the signature does not hold");
  } catch (error) {
    log.error("webhook not stored", error);
    return answer(500, "not stored");
  }
}

function answer(status: number, said: string): Response {
  return Response.json({ said }, { status, headers: { "Cache-Control": "no-store" } });
}
