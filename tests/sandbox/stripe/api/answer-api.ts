import Stripe from "stripe";
import type { Answer, Ask } from "../answer";
import type { Fault } from "../control/faults";
import { withFault } from "../control/with-fault";
import { newId } from "../ids";
import { expireDueSessions } from "../payments/expire-session";
import { type Act, transact, type World } from "../world";
import { authenticate } from "./authenticate";
import { decodeForm } from "./decode-form";
import type { Execution } from "./endpoint";
import { endpoints } from "./endpoints";
import { expandObject } from "./expand-object";
import { fingerprintOf, idempotencyKey, inProgress, keptAnswer } from "./idempotency";
import { StripeRefusal } from "./stripe-refusal";

type Request = { ask: Ask; id: string; key: string | null };

/** Answers a request of Stripe's API; null where a fault cuts the connection. */
export async function answerApi(
  world: World,
  ask: Ask,
  fault: Fault | null,
): Promise<Answer | null> {
  const id = newId("req_", 14);
  try {
    authenticate(ask, world.secretKey);
    const request = { ask, id, key: idempotencyKey(ask) };
    return await once(world, request, fault);
  } catch (error) {
    return refused(error, id);
  }
}

/** Executes a request at most once for its idempotency key. */
async function once(world: World, request: Request, fault: Fault | null): Promise<Answer | null> {
  const { ask, key } = request;
  if (key === null) return withFault(fault, () => execute(world, request));
  if (world.keysInUse.has(key)) throw inProgress(key);
  world.keysInUse.add(key);
  try {
    return await withFault(
      fault,
      () => replay(world, ask, request.id, key) ?? execute(world, request),
    );
  } finally {
    world.keysInUse.delete(key);
  }
}

function replay(world: World, ask: Ask, id: string, key: string): Answer | null {
  const kept = keptAnswer(world, ask, key);
  if (!kept) return null;
  const { status, body, requestId } = kept;
  const headers = {
    ...headersFor(id, key),
    "idempotent-replayed": "true",
    "original-request": requestId,
  };
  return { status, body, headers };
}

/** Parameters are checked first: an answer is kept for the key only once execution has begun, as with Stripe. */
function execute(world: World, request: Request): Answer {
  expireDueSessions(world);
  const { id, key } = request;
  const execution = prepare(request.ask);
  return transact(
    world,
    (act) => {
      const { status, body } = outcome(act, execution, id);
      if (key !== null) keep(act, request, key, status, body);
      return { status, body, headers: headersFor(id, key) };
    },
    { id, idempotency_key: key },
  );
}

function prepare(ask: Ask): Execution {
  for (const { method, path, prepare } of endpoints) {
    const match = method === ask.method ? path.exec(ask.path) : null;
    if (match) return prepare(decodeForm(method === "POST" ? ask.body : ask.query), match[1] ?? "");
  }
  const message = `Unrecognized request URL (${ask.method}: ${ask.path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
  throw new StripeRefusal(404, message);
}

function outcome(act: Act, { run, expand }: Execution, id: string): Answer {
  try {
    const result = expand.reduce((thing, path) => expandObject(act, thing, path), { ...run(act) });
    return { status: 200, body: JSON.stringify(result) };
  } catch (error) {
    return refused(error, id);
  }
}

function keep(act: Act, { ask, id }: Request, key: string, status: number, body: string): void {
  act.store.put("answers", {
    id: key,
    endpoint: ask.path,
    fingerprint: fingerprintOf(ask.body),
    requestId: id,
    created: act.now,
    status,
    body,
  });
}

function refused(error: unknown, id: string): Answer {
  if (!(error instanceof StripeRefusal)) throw error;
  return { status: error.status, body: error.toBody(id), headers: headersFor(id, null) };
}

function headersFor(id: string, key: string | null): Record<string, string> {
  return {
    "request-id": id,
    "stripe-version": Stripe.API_VERSION,
    ...(key !== null && { "idempotency-key": key }),
  };
}
