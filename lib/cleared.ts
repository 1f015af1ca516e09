/**
 * Something that may leave, with the word of the ledger that it may: nothing can be handed to an adapter without one, and only
 * `lib/privacy/egress` makes them, once the database has let it out (P4, I17). What is inside comes out in the adapter alone.
 */
export class Cleared<Recipient extends string, Payload> {
  readonly #payload: Payload;
  readonly recipient: Recipient;

  constructor(recipient: Recipient, payload: Payload) {
    this.recipient = recipient;
    this.#payload = payload;
  }

  /** @throws TypeError for what was not cleared, whatever it looks like. */
  static open<Payload>(cleared: Cleared<string, Payload>): Payload {
    return cleared.#payload;
  }
}
