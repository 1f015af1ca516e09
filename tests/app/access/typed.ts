import type { Asker } from "@/app/who-asks";

type Value = string | number | undefined | readonly (string | object)[];

/** What is typed: lists and what is in them as forms spell it, "rooms[0].adults". */
export type Typed = Readonly<Record<string, Value>>;

/** Who sends it, with the params of the address and the cookies that they have. */
export type Sending = {
  asker: Asker;
  params: Readonly<Record<string, string>>;
  cookies: ReadonlyMap<string, string>;
};
