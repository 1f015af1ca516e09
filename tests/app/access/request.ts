import { env } from "@/lib/env";
import { newId } from "@/lib/ids";

/** The request that is being answered, as Next's functions would tell of it. */
export const request = {
  headers: new Headers(),
  cookies: new Map<string, string>(),
  /** Whether the answer sets or takes away a cookie. */
  setsCookie: false,
};

/** Begins the next one: from a page of ours, with these cookies. */
export function beginRequest(cookies: Iterable<readonly [name: string, value: string]>): void {
  request.headers = new Headers({
    origin: new URL(env.APP_URL).origin,
    // Nobody is kept out because somebody else came often.
    "x-forwarded-for": newId(),
  });
  request.cookies = new Map(cookies);
  request.setsCookie = false;
}

/** What stands in for `next/headers`. */
export const nextHeaders = {
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: () => {
      request.setsCookie = true;
    },
  }),
};
