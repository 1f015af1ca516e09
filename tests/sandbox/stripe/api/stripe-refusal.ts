/** The fields of Stripe's error object beside `message` (docs.stripe.com/api/errors). */
export type RefusalFields = {
  type?: "invalid_request_error" | "idempotency_error" | "api_error" | "card_error";
  code?: string;
  decline_code?: string;
  advice_code?: string;
  charge?: string;
  param?: string;
  payment_intent?: object;
};

/** An answer that is an error, in Stripe's shape. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly fields: RefusalFields;

  constructor(status: number, message: string, fields: RefusalFields = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }

  toBody(requestId: string): string {
    const { code } = this.fields;
    return JSON.stringify({
      error: {
        ...(code && {
          doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`,
        }),
        message: this.message,
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type: "invalid_request_error",
        ...this.fields,
      },
    });
  }
}

/** 404 for an id in the address or in a parameter that names nothing. */
export function noSuch(what: string, id: string, param = "id"): StripeRefusal {
  const message = `No such ${what}: '${id}'`;
  return new StripeRefusal(404, message, { code: "resource_missing", param });
}
