import type { z } from "zod";
import type { Form } from "./decode-form";
import { StripeRefusal } from "./stripe-refusal";

type Issue = z.core.$ZodIssue;

/**
 * The parameters that `schema` (strict) makes of `form`. Throws Stripe's error for the first that is unknown, missing or
 * wrong. A parameter of Stripe's that the stand-in does not model is unknown to it: refused, never ignored.
 */
export function parseParams<T extends z.ZodType>(schema: T, form: Form): z.infer<T> {
  const parsed = schema.safeParse(form, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const first = issues.find((issue) => issue.code === "unrecognized_keys") ?? issues[0];
  throw first ? refusalOf(first) : new StripeRefusal(400, "Invalid request");
}

function refusalOf(issue: Issue): StripeRefusal {
  const param = nameOf(issue.path);
  if (issue.code === "unrecognized_keys")
    return unknown(issue.keys.map((key) => nameOf([...issue.path, key])));
  if (issue.code === "custom") {
    const code: unknown = issue.params?.["code"];
    const message = issue.message.replaceAll("{param}", param);
    return new StripeRefusal(400, message, { ...(typeof code === "string" && { code }), param });
  }
  if (issue.input === undefined) {
    const message = `Missing required param: ${param}.`;
    return new StripeRefusal(400, message, { code: "parameter_missing", param });
  }
  return new StripeRefusal(400, complaint(issue, param), { param });
}

function complaint(issue: Issue, param: string): string {
  if (issue.code === "invalid_value")
    return `Invalid ${param}: must be one of ${issue.values.join(", ")}`;
  if (issue.code === "too_big") return `Invalid ${param}: at most ${issue.maximum} are allowed`;
  if (issue.code === "invalid_type") return `Invalid ${issue.expected}: ${param}`;
  return `Invalid ${param}`;
}

function unknown(names: string[]): StripeRefusal {
  const message = `Received unknown parameter${names.length > 1 ? "s" : ""}: ${names.join(", ")}`;
  return new StripeRefusal(400, message, { code: "parameter_unknown", param: names[0] ?? "" });
}

/** `line_items[0][price_data]` */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((step, depth) => (depth === 0 ? String(step) : `[${String(step)}]`)).join("");
}
