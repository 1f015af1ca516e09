import { z } from "zod";
import { type Answer, type Ask, json } from "../answer";
import { closeDispute, escalateDispute, openDispute, reinstateDispute } from "../payments/dispute";
import { expireDueSessions } from "../payments/expire-session";
import { failPayout, payOut } from "../payments/payout";
import { failRefund, succeedRefund } from "../payments/settle-refund";
import type { DisputeRecord } from "../state/records";
import { type Act, nowIn, transact, type World } from "../world";
import { FaultRequest } from "./faults";
import { PayRequest, payFor } from "./pay-for";

type Control = {
  method: "GET" | "POST" | "DELETE";
  path: RegExp;
  run: (world: World, input: unknown, id: string) => Promise<Answer> | Answer;
};

const Deliver = z.strictObject({ events: z.array(z.string()).max(1000) });
const Advance = z.strictObject({
  seconds: z
    .int()
    .min(0)
    .max(10 * 365 * 24 * 60 * 60),
});
const NextRefund = z.strictObject({ outcome: z.enum(["failed", "pending"]) });
const PayOut = z.strictObject({ currency: z.string().length(3) });
const SettleRefund = z.strictObject({ outcome: z.enum(["failed", "succeeded"]) });

const Total = z.strictObject({ amount: z.int().min(1), currency: z.string().length(3) });
const NextCharge = z.strictObject({ decline: z.string().max(50) });
const OpenDispute = z.strictObject({
  amount: z.int().min(1).optional(),
  reason: z.string().max(50).optional(),
  inquiry: z.boolean().default(false),
});
const CloseDispute = z.strictObject({
  outcome: z.enum(["won", "lost"]),
  moneyLater: z.boolean().default(false),
});

const done = json({ done: true });

/** What only the stand-in has: how tests make Stripe slow, silent, forgetful or late. */
const controls: readonly Control[] = [
  {
    method: "GET",
    path: /^sessions$/,
    run: (world) => json({ sessions: world.store.tables.sessions.rows.toReversed() }),
  },
  {
    method: "POST",
    path: /^sessions\/(\w+)\/pay$/,
    run: (world, input, id) => payFor(world, id, PayRequest.parse(input)),
  },
  {
    method: "POST",
    path: /^sessions\/(\w+)\/total$/,
    run: (world, input, id) => change(world, id, Total.parse(input)),
  },
  { method: "GET", path: /^clock$/, run: (world) => json({ now: nowIn(world) }) },
  {
    method: "POST",
    path: /^clock\/advance$/,
    run: (world, input) => advance(world, Advance.parse(input).seconds),
  },
  { method: "GET", path: /^faults$/, run: (world) => json({ faults: world.faults.list() }) },
  {
    method: "POST",
    path: /^faults$/,
    run: (world, input) => json(world.faults.add(FaultRequest.parse(input))),
  },
  { method: "DELETE", path: /^faults$/, run: (world) => clearFaults(world) },
  { method: "GET", path: /^webhooks$/, run: listWebhooks },
  { method: "POST", path: /^webhooks\/withhold$/, run: (world) => withhold(world, true) },
  { method: "POST", path: /^webhooks\/release$/, run: (world) => withhold(world, false) },
  {
    method: "POST",
    path: /^webhooks\/deliver$/,
    run: (world, input) => deliver(world, Deliver.parse(input).events),
  },
  {
    method: "POST",
    path: /^refunds\/next$/,
    run: (world, input) => nextRefund(world, NextRefund.parse(input).outcome),
  },
  {
    method: "POST",
    path: /^refunds\/(\w+)\/settle$/,
    run: (world, input, id) => settle(world, id, SettleRefund.parse(input).outcome),
  },
  {
    method: "POST",
    path: /^payouts$/,
    run: (world, input) =>
      json(transact(world, (act) => payOut(act, PayOut.parse(input).currency)) ?? {}),
  },
  {
    method: "POST",
    path: /^payouts\/(\w+)\/fail$/,
    run: (world, _input, id) => returned(world, id),
  },
  {
    method: "POST",
    path: /^charges\/next$/,
    run: (world, input) => nextCharge(world, NextCharge.parse(input).decline),
  },
  {
    method: "POST",
    path: /^payment_intents\/(\w+)\/dispute$/,
    run: (world, input, id) => dispute(world, id, OpenDispute.parse(input)),
  },
  {
    method: "POST",
    path: /^disputes\/(\w+)\/close$/,
    run: (world, input, id) => {
      const close = CloseDispute.parse(input);
      return move(world, id, "needs_response", (act, open) => closeDispute(act, open, close));
    },
  },
  {
    method: "POST",
    path: /^disputes\/(\w+)\/escalate$/,
    run: (world, _input, id) => move(world, id, "warning_needs_response", escalateDispute),
  },
  {
    method: "POST",
    path: /^disputes\/(\w+)\/reinstate$/,
    run: (world, _input, id) => move(world, id, "won", reinstateDispute),
  },
  { method: "POST", path: /^reset$/, run: reset },
];

/** Answers under `/_sandbox/`. JSON only, so that no page that a browser shows can use it unasked. */
export async function answerControl(world: World, ask: Ask): Promise<Answer> {
  const path = ask.path.slice("/_sandbox/".length);
  const control = controls.find((one) => one.method === ask.method && one.path.test(path));
  if (!control) return json({ error: `Nothing at ${ask.method} ${ask.path}` }, 404);
  if (
    ask.method === "POST" &&
    !String(ask.headers["content-type"]).startsWith("application/json")
  ) {
    return json({ error: "Send application/json" }, 415);
  }
  try {
    const input: unknown = ask.body === "" ? {} : JSON.parse(ask.body);
    return await control.run(world, input, control.path.exec(path)?.[1] ?? "");
  } catch (error) {
    if (error instanceof z.ZodError) return json({ error: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return json({ error: "That is not JSON" }, 400);
    throw error;
  }
}

function advance(world: World, seconds: number): Answer {
  const value = (world.store.tables.settings.get("clockSeconds")?.value ?? 0) + seconds;
  world.store.put("settings", { id: "clockSeconds", value });
  world.store.flush();
  expireDueSessions(world);
  return json({ now: nowIn(world) });
}

function clearFaults(world: World): Answer {
  world.faults.clear();
  return done;
}

function listWebhooks(world: World): Answer {
  return json({
    withheld: world.webhooks.isWithheld(),
    deliveries: world.store.tables.deliveries.rows,
  });
}

function withhold(world: World, withheld: boolean): Answer {
  world.webhooks.withhold(withheld);
  return done;
}

/** One after the other, in the order asked for; an event named twice is sent twice. */
async function deliver(world: World, events: string[]): Promise<Answer> {
  const statuses: (number | null)[] = [];
  for (const id of events) statuses.push(await world.webhooks.deliver(id));
  return json({ statuses });
}

/** What is paid on a page becomes another amount than was asked for it, as where it was edited elsewhere or is paid in another currency. */
function change(world: World, id: string, { amount, currency }: z.infer<typeof Total>): Answer {
  const session = world.store.tables.sessions.get(id);
  if (session?.status !== "open") return json({ error: `No open session ${id}` }, 404);
  transact(world, (act) =>
    act.store.put("sessions", { ...session, amount_total: amount, currency }),
  );
  return done;
}

function nextRefund(world: World, outcome: "failed" | "pending"): Answer {
  world.refundOutcomes.push(outcome);
  return done;
}

function nextCharge(world: World, decline: string): Answer {
  world.declines.push(decline);
  return done;
}

function settle(world: World, id: string, outcome: "failed" | "succeeded"): Answer {
  const made = world.store.tables.refunds.get(id);
  if (!made || made.status === "failed") return json({ error: `No refund ${id} to settle` }, 404);
  return json(
    transact(world, (act) =>
      outcome === "failed" ? failRefund(act, made) : succeedRefund(act, made),
    ),
  );
}

function returned(world: World, id: string): Answer {
  const made = world.store.tables.payouts.get(id);
  if (!made || made.status === "failed") return json({ error: `No payout ${id} to fail` }, 404);
  return json(transact(world, (act) => failPayout(act, made)));
}

function dispute(world: World, intent: string, wish: z.infer<typeof OpenDispute>): Answer {
  const { paymentIntents, charges } = world.store.tables;
  const charge = charges.get(paymentIntents.get(intent)?.latest_charge ?? "");
  if (!charge?.paid) return json({ error: `Nothing of ${intent} to dispute` }, 404);
  return json(transact(world, (act) => openDispute(act, charge, wish)));
}

type Move = (act: Act, dispute: DisputeRecord) => DisputeRecord;

/** Of a dispute whose status ends so. */
function move(world: World, id: string, from: string, to: Move): Answer {
  const known = world.store.tables.disputes.get(id);
  if (!known?.status.endsWith(from)) return json({ error: `No dispute ${id} is ${from}` }, 404);
  return json(transact(world, (act) => to(act, known)));
}

function reset(world: World): Answer {
  world.webhooks.forget();
  world.faults.clear();
  world.refundOutcomes.length = 0;
  world.declines.length = 0;
  world.store.clear();
  world.lastSweep.at = 0;
  return done;
}
