/** What a verb may refuse; the edge turns it into words beside the field, a 404, or a notice. */
export type RefusalCode =
  | "not_found"
  | "invalid"
  | "conflict"
  | "forbidden"
  | "sold_out"
  | "held_by_others"
  | "lapsed"
  | "price_changed"
  | "too_many"
  | "unavailable";

/** Messages for the person, by the name of the field that they are about. */
export type FieldMessages = Record<string, string[]>;

/** A refusal that a person can act on. Everything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  readonly code: RefusalCode;
  readonly fields: FieldMessages;
  /** All that an error page learns of an error of the server, in production. */
  digest?: string;

  constructor(code: RefusalCode, message: string, fields: FieldMessages = {}) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.fields = fields;
    if (code === "unavailable") this.digest = code;
  }
}

/** Not there and not yours are the same answer, so that guessing tells nothing (rule 115). */
export function notFound(what: string): DomainError {
  return new DomainError("not_found", `We cannot find that ${what}.`);
}

/** What stands beside the fields that it is about. */
export function wrongFields(fields: FieldMessages): DomainError {
  return new DomainError("invalid", "Please look at the fields that are marked.", fields);
}

/** The same of one field. */
export function wrongField(field: string, message: string): DomainError {
  return wrongFields({ [field]: [message] });
}
