import { globSync } from "node:fs";
import path from "node:path";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import type { Outcome } from "@/app/who-asks";
import { Missing } from "@/components/layout/missing";
import type { Refused } from "@/lib/action/state";
import { addressOf } from "@/scripts/access/find-entries";
import { request } from "@/tests/app/access/request";

/** What became of a call: what it comes to, all that it shows, and whether a form was taken as it is. */
export type Answer = { outcome: Outcome | string; shows: string; taken: boolean };

type Params = Readonly<Record<string, string>>;

const files = globSync("app/{,.well-known/}**/{page.tsx,route.ts,actions.ts}");

async function load(address: string, name: string): Promise<Record<string, unknown>> {
  const file = files.find((one) => path.basename(one) === name && addressOf(one) === address);
  if (!file) throw new Error(`Nothing is at ${address}.`);
  return await import(path.resolve(file));
}

/** Asks for a page, and draws all of it. */
export function callPage(address: string, params: Params, query: Params = {}): Promise<Answer> {
  return answerOf(async () => {
    const { default: page } = await load(address, "page.tsx");
    if (typeof page !== "function") throw new Error(`${address} is no page.`);
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) };
    const drawn: ReactNode = await page(props);
    const missing = drawn !== null && typeof drawn === "object" && "type" in drawn;
    if (missing && drawn.type === Missing) return { outcome: "nothing", shows: "", taken: false };
    return { outcome: "opens", shows: await htmlOf(drawn), taken: true };
  });
}

async function htmlOf(drawn: ReactNode): Promise<string> {
  const { prelude } = await prerender(drawn);
  return await new Response(prelude).text();
}

/** Asks a route handler. */
export function callHandler(entry: string, params: Params, asked: RequestInit): Promise<Answer> {
  return answerOf(async () => {
    const [method = "", address = ""] = entry.split(" ");
    const handler = (await load(address, "route.ts"))[method];
    if (typeof handler !== "function") throw new Error(`${entry} is no handler.`);
    const sent = new Request(`http://localhost${address}`, { method, ...asked });
    const answer: Response = await handler(sent, { params: Promise.resolve(params) });
    const open = ![400, 401, 403, 404].includes(answer.status);
    return { outcome: open ? "opens" : "nothing", shows: await answer.text(), taken: open };
  });
}

const closed = ["not_found", "forbidden", "lapsed"];

/** Sends a form. */
export async function callAction(
  entry: string,
  form: readonly (readonly [string, string])[],
): Promise<Answer> {
  const answer = await answerOf(async () => {
    const [address = "", name = ""] = entry.split(" ");
    const action = (await load(address, "actions.ts"))[name];
    if (typeof action !== "function") throw new Error(`${entry} is no action.`);
    const sent = new FormData();
    for (const [field, value] of form) sent.append(field, value);
    const refused: Refused | null = await action(null, sent);
    const outcome = refused && closed.includes(refused.code) ? "nothing" : "opens";
    const { code, message, fields } = refused ?? {};
    return { outcome, shows: JSON.stringify({ code, message, fields }), taken: refused === null };
  });
  // What was done leads on, too; who is led to the desk from somewhere else was not let in.
  const away = answer.shows === "/staff" && !/^\/(staff|sign-in)/.test(entry);
  return answer.outcome === "leads on" && !away ? { ...answer, outcome: "opens" } : answer;
}

async function answerOf(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    return told(error);
  }
}

/** What Next is told by what is thrown. Who is signed out by what they did is led to the door, too. */
function told(error: unknown): Answer {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  const [kind, , where = ""] = digest.split(";");
  if (digest === "NEXT_HTTP_ERROR_FALLBACK;404")
    return { outcome: "nothing", shows: "", taken: false };
  if (kind !== "NEXT_REDIRECT") throw error;
  const asked = where.startsWith("/sign-in") && !request.setsCookie;
  return { outcome: asked ? "sign in" : "leads on", shows: where, taken: true };
}
