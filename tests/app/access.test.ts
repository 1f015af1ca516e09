import { beforeAll, describe, expect, test, vi } from "vitest";
import { actions, handlers, pages } from "@/app/access";
import type { Asker, Row } from "@/app/who-asks";
import { env } from "@/lib/env";
import { assertListed } from "@/scripts/access/assert-listed";
import { type Answer, callAction, callHandler, callPage } from "@/tests/app/access/call";
import { formsFor, spell } from "@/tests/app/access/forms";
import { beginRequest, request } from "@/tests/app/access/request";
import { canary, useWorld } from "@/tests/app/access/world";
import { signedEvent } from "@/tests/support/stripe-event";

vi.mock("next/headers", async () => (await import("@/tests/app/access/request")).nextHeaders);
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/navigation", async (navigation) => ({
  ...(await navigation<object>()),
  useRouter: () => ({ refresh: () => undefined }),
}));
vi.mock("next/server", () => ({ connection: async () => undefined }));
// Whoever asks is looked up once a request, and here every call is one.
vi.mock("react", async (react) => ({ ...(await react<object>()), cache: (read: unknown) => read }));

const world = useWorld();
const forms = formsFor(world);

beforeAll(() => world.arrange(), 120_000);

const askersOf = (row: Row) => Object.keys(row) as Asker[];
const addressIn = (entry: string) => /\/\S*/.exec(entry)?.[0] ?? "/";

/** Begins a request of somebody's, and gives the params of the address as far as they know them. */
async function begin(asker: Asker, entry: string) {
  const address = addressIn(entry);
  const params = await world.params(asker, entry);
  const cookies = new Map(await world.cookies(asker, address));
  beginRequest(cookies);
  return { asker, params, cookies };
}

/** Asks as everybody, one after the other. @returns what became of it, and whether somebody took a form. */
async function ask(entry: string, row: Row, call: (asker: Asker) => Promise<Answer>) {
  const found: Partial<Record<Asker, string>> = {};
  let taken = false;
  for (const asker of askersOf(row)) {
    const answer = await call(asker);
    found[asker] = answer.outcome;
    taken ||= answer.taken;
    if (asker !== "holder")
      for (const value of Object.values(canary))
        expect(answer.shows, `${entry}, ${asker}`).not.toContain(value);
  }
  return { found, taken };
}

test("P30, P33: nothing of the site answers that is not in the table of who is let in", () => {
  expect(assertListed).not.toThrow();
  expect(Object.keys(forms).sort()).toEqual(Object.keys(actions).sort());
  for (const list of [pages, handlers, actions])
    expect(Object.keys(list).length).toBeGreaterThan(10);
});

describe("each page lets in whom the table says, and shows nobody what is another's", () => {
  test.each(Object.entries(pages))("P33, P34: %s", async (address, row) => {
    const { found } = await ask(address, row, async (asker) =>
      callPage(address, (await begin(asker, address)).params),
    );
    expect(found).toEqual(row);
  });
});

describe("so does each route handler", () => {
  test.each(Object.entries(handlers))("P33, P34: %s", async (entry, row) => {
    const { found } = await ask(entry, row, async (asker) => {
      const { params } = await begin(asker, entry);
      return callHandler(entry, params, sent(entry, asker));
    });
    expect(found).toEqual(row);
  });
});

describe("so does each action, and takes a form that is whole from somebody", () => {
  test.each(Object.entries(actions))("P33, P34: %s", async (entry, row) => {
    const { found, taken } = await ask(entry, row, async (asker) => {
      const sending = await begin(asker, entry);
      const typed = await forms[entry]?.(sending);
      return callAction(entry, spell(typed ?? {}));
    });
    expect(found).toEqual(row);
    expect(taken).toBe(true);
  });
});

test("P30: no action takes a form that another site sent, from whomever", async () => {
  for (const entry of Object.keys(actions)) {
    const sending = await begin("holder", entry);
    const typed = await forms[entry]?.(sending);
    request.headers = new Headers({ origin: "https://evil.example" });
    const { outcome, taken } = await callAction(entry, spell(typed ?? {}));
    expect(["nothing", "sign in"], entry).toContain(outcome);
    if (outcome === "nothing") expect(taken, entry).toBe(false);
  }
});

/** A note, as a page sends it; a list that is asked for as a file; and what only Stripe can send. */
function sent(entry: string, asker: Asker): RequestInit {
  if (entry === "POST /staff/invoices/invoices.csv")
    return {
      body: new URLSearchParams({ reason: "books" }),
      headers: { origin: new URL(env.APP_URL).origin },
    };
  if (entry === "POST /suggestions/notes")
    return { body: JSON.stringify([{ kind: "viewed", what: "norwegian-fjords" }]) };
  if (!entry.startsWith("POST") || asker !== "holder") return {};
  const { rawBody, signature } = signedEvent("charge.updated", "ch_nothing");
  return { body: rawBody, headers: { "stripe-signature": signature } };
}
