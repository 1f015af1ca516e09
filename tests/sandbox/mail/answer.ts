/** A request to the mailbox, read. */
export type Ask = { method: string; url: URL; body: string; type: string };

/** What goes back. */
export type Answer = {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
};

export function json(status: number, value: unknown): Answer {
  return { status, type: "application/json", body: JSON.stringify(value) };
}

export function plain(status: number, body: string): Answer {
  return { status, type: "text/plain; charset=utf-8", body };
}
