import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";
import { type Form, FormClient, type Landing } from "@/tests/support/form-client";

/** Where the site and Stripe's stand-in are. */
type Where = { url: string; stripe: { url: string } };

type Departure = { id: string; code: string; slug: string };

/** Somebody who books two places of a departure, without JavaScript. What was begun can be begun again, as a person would. */
export class Traveller {
  readonly departure: Departure;
  readonly #client: FormClient;
  readonly #stripe: ReturnType<typeof stripeControl>;
  #party: Form | undefined;
  #checkout: Landing | undefined;
  #session: string | undefined;

  constructor(product: Where, departure: Departure) {
    this.departure = departure;
    this.#client = new FormClient(product.url);
    this.#stripe = stripeControl(product.stripe.url);
  }

  /** The page of the departure, with its form. */
  async look(): Promise<void> {
    const { slug, code } = this.departure;
    const page = await this.#client.load(`/vacations/${slug}/departures/${code}`);
    this.#party = this.#client.form(page, "Hold these places");
  }

  async hold(): Promise<void> {
    if (!this.#party) await this.look();
    if (!this.#party) return;
    const landing = await this.#client.send(this.#party);
    if (!landing.url.includes("/checkout/")) throw new Error(`Not held: ${landing.url}`);
    this.#checkout = landing;
  }

  /** Sends the checkout's form, with details of one's own if they are given. @returns where it led: Stripe's page, or the checkout again with a refusal. */
  async checkout(values: Record<string, string> = details): Promise<Landing> {
    if (!this.#checkout) throw new Error("Nothing is held yet.");
    const form = this.#client.form(this.#checkout, "Continue to payment");
    const landing = await this.#client.send(form, values);
    const session = /cs_test_\w+/.exec(landing.url)?.[0];
    if (session) this.#session = session;
    return landing;
  }

  /** The page of the checkout, as it is now. */
  async lookAgain(): Promise<Landing> {
    if (!this.#checkout) throw new Error("Nothing is held yet.");
    return await this.#client.load(this.#checkout.url);
  }

  get session(): string {
    if (!this.#session) throw new Error("Stripe's page was not reached.");
    return this.#session;
  }

  async pay(): Promise<void> {
    await this.#stripe.pay(this.session);
  }

  /** Back from Stripe's page, by the button of the page that says that it is open. */
  async comeBack(): Promise<void> {
    if (!this.#checkout) throw new Error("Nothing is held yet.");
    const page = await this.#client.load(this.#checkout.url);
    if (page.html.includes("Continue to payment")) return;
    await this.#client.send(this.#client.form(page, "Back to my details"));
  }
}

/** What somebody types at the checkout of whom nothing else is said. */
export const details = {
  ...{ given: "Ana", surname: "Núñez", email: "ana@example.com", country: "US" },
  ...{ street: "1 Example Street", city: "New York", state: "NY", postalCode: "10001" },
  ...{ leadTravels: "on", terms: "on" },
};
