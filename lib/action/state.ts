import type { FieldMessages, RefusalCode } from "@/lib/errors";

/** What a form gets back when it was refused: what is wrong, where, and everything that was typed. */
export type Refused = {
  code: RefusalCode;
  message: string;
  fields: FieldMessages;
  typed: Record<string, string>;
};

/** Null until something was refused; what succeeds redirects. */
export type ActionState = Refused | null;

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;
