import type Stripe from "stripe";
import type { DeliveryRecord } from "../state/records";
import type { Store } from "../state/store";
import { postEvent, type WebhookTarget } from "./post-event";

const day = 24 * 60 * 60_000;
const atOnce = 32;

/**
 * Delivers events. Stripe retries over days with growing pauses; here they grow from one second to a minute, for a day,
 * so that an endpoint that was restarted soon hears what it missed. As with Stripe, no order is promised.
 */
export class Webhooks {
  readonly #store: Store;
  readonly #target: WebhookTarget | null;
  readonly #log: (line: string) => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #ready: string[] = [];
  #sending = 0;
  #stopped = false;

  constructor(store: Store, target: WebhookTarget | null, log: (line: string) => void) {
    this.#store = store;
    this.#target = target;
    this.#log = log;
  }

  /** Notes that an event is to be delivered; `dispatch` sends it once the change that caused it is on disk. */
  queue(event: Stripe.EventBase): void {
    const types = this.#target?.types;
    if (!this.#target || (types && !types.includes(event.type))) return;
    const withheld = this.isWithheld();
    const state = withheld ? "withheld" : "pending";
    this.#store.put("deliveries", {
      id: event.id,
      type: event.type,
      state,
      attempts: 0,
      lastStatus: null,
    });
    if (!withheld) this.#ready.push(event.id);
  }

  dispatch(): void {
    while (this.#ready.length > 0 && this.#sending < atOnce && !this.#stopped) {
      const id = this.#ready.shift();
      if (id) void this.#sendInTurn(id);
    }
  }

  /** After a start: what was not delivered before is tried at once. */
  resume(): void {
    for (const delivery of this.#store.tables.deliveries.rows) {
      if (delivery.state === "pending") this.#ready.push(delivery.id);
    }
    this.dispatch();
  }

  isWithheld(): boolean {
    return this.#store.tables.settings.get("webhooksWithheld")?.value === 1;
  }

  /** Withholds what is to come; or lets it go again, with all that was withheld so far. */
  withhold(withheld: boolean): void {
    this.#store.put("settings", { id: "webhooksWithheld", value: withheld ? 1 : 0 });
    if (!withheld) this.#release();
    this.#store.flush();
    this.dispatch();
  }

  #release(): void {
    for (const delivery of this.#store.tables.deliveries.rows) {
      if (delivery.state !== "withheld") continue;
      this.#store.put("deliveries", { ...delivery, state: "pending" });
      this.#ready.push(delivery.id);
    }
  }

  /** Sends one event now, whatever its state, and again if it was sent before. Returns the endpoint's status; null for none. */
  async deliver(id: string): Promise<number | null> {
    const event = this.#store.tables.events.get(id);
    if (!event || !this.#target) return null;
    const status = await postEvent(event, this.#target);
    if (!this.#stopped) this.#note(event, status);
    return status;
  }

  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#ready = [];
  }

  stop(): void {
    this.#stopped = true;
    this.forget();
  }

  async #sendInTurn(id: string): Promise<void> {
    this.#sending += 1;
    await this.deliver(id);
    this.#sending -= 1;
    this.dispatch();
  }

  #note(event: Stripe.EventBase, status: number | null): void {
    const delivery = this.#store.tables.deliveries.get(event.id);
    if (!delivery) return;
    const delivered =
      delivery.state === "delivered" || (status !== null && status >= 200 && status < 300);
    const attempts = delivery.attempts + 1;
    const noted = { ...delivery, attempts, lastStatus: status } satisfies DeliveryRecord;
    if (delivered) {
      this.#store.put("deliveries", { ...noted, state: "delivered" });
    } else {
      this.#log(`webhook ${event.type} ${event.id}: ${status ?? "no answer"}, attempt ${attempts}`);
      this.#store.put("deliveries", { ...noted, state: this.#retry(event, delivery, attempts) });
    }
    this.#store.flush();
  }

  #retry(
    event: Stripe.EventBase,
    delivery: DeliveryRecord,
    attempts: number,
  ): DeliveryRecord["state"] {
    if (delivery.state !== "pending") return delivery.state;
    if (Date.now() - event.created * 1000 > day) return "failed";
    const timer = setTimeout(() => {
      this.#timers.delete(event.id);
      this.#ready.push(event.id);
      this.dispatch();
    }, retryDelay(attempts));
    this.#timers.set(event.id, timer);
    return "pending";
  }
}

/** Milliseconds to wait after so many failed attempts: 1 s, 2 s, 4 s … 60 s. */
export function retryDelay(attempts: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.min(attempts - 1, 16));
}
