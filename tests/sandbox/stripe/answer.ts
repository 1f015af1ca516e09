/** What goes back over HTTP; the content type is JSON unless `headers` say otherwise. */
export type Answer = { status: number; body: string; headers?: Record<string, string> };

export type Ask = {
  method: string;
  path: string;
  /** What follows `?`, without it. */
  query: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
};

export function json(value: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(value) };
}
