import { z } from "zod";

/** Fails a parameter with Stripe's code and message, in which `{param}` stands for its full name. */
export function refuse(context: z.RefinementCtx, code: string | undefined, message: string): never {
  context.addIssue({ code: "custom", message, params: { code } });
  return z.NEVER;
}

const unsetting =
  "You passed an empty string for '{param}'. We assume empty values are an attempt to unset a parameter; however '{param}' cannot be unset. You should remove '{param}' from your request or supply a non-empty value.";

export function text(most = 5000) {
  return z.string().transform((value, context) => {
    if (value === "") return refuse(context, "parameter_invalid_empty", unsetting);
    if (value.length <= most) return value;
    return refuse(context, undefined, `Invalid string; must be at most ${most} characters`);
  });
}

export function integer(least: number, most: number) {
  return z.string().transform((value, context) => {
    const code = "parameter_invalid_integer";
    if (!/^-?\d{1,15}$/.test(value))
      return refuse(context, code, `Invalid integer: ${value.slice(0, 100)}`);
    const number = Number(value);
    if (number < least)
      return refuse(context, code, `This value must be greater than or equal to ${least}.`);
    if (number > most)
      return refuse(context, code, `This value must be less than or equal to ${most}.`);
    return number;
  });
}

export const timestamp = integer(0, 9_999_999_999);

export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** An address that a person may be sent to: http or https, nothing that a browser would run. */
export const address = text(5000).transform((value, context) => {
  const ok = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return ok ? value : refuse(context, "url_invalid", "Not a valid URL");
});

export const email = text(512).transform((value, context) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
    ? value
    : refuse(context, "email_invalid", `Invalid email address: ${value}`),
);

/** Up to 50 keys of 40 characters with values of 500 (docs.stripe.com/api/metadata); an empty value removes its key. */
export const metadata = z.record(z.string(), z.string()).transform((given, context) => {
  const kept = Object.entries(given).filter(([, value]) => value !== "");
  if (kept.length > 50)
    return refuse(context, undefined, "You can only have up to 50 metadata keys");
  for (const [key, value] of kept) {
    if (key.length > 40)
      return refuse(context, undefined, "Metadata keys can have up to 40 characters");
    if (value.length > 500) {
      return refuse(
        context,
        undefined,
        `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters.`,
      );
    }
  }
  return Object.fromEntries(kept);
});

/** A list comes as an object keyed 0, 1, …. */
export function listOf<T extends z.ZodType>(item: T, most = 100) {
  return z.preprocess((given) => {
    if (typeof given !== "object" || given === null) return given;
    return Object.keys(given).every((key) => /^\d+$/.test(key)) ? Object.values(given) : given;
  }, z.array(item).max(most));
}

export const expand = listOf(text(500), 50).default([]);
