/** What a way is called. */
export const wayWords: Readonly<Record<string, string>> = {
  ...{ email: "Email", post: "Letter", fax: "Fax", phone: "Call" },
};

const states: Readonly<Record<string, string>> = {
  delivered: "Arrived",
  bounced: "Came back",
  returned: "Came back",
  refused: "Not taken",
  failed: "Could not be tried",
  stopped: "Not let out",
  no_answer: "No answer",
  wrong_number: "Somebody else's number",
  declined: "No more calls wanted",
};

const onItsWay: Readonly<Record<string, string>> = {
  ...{
    email: "Waits to be sent",
    post: "Waits for the post",
    fax: "Under way",
    phone: "Waits for a call",
  },
};
const taken: Readonly<Record<string, string>> = {
  ...{ email: "Taken by its mail server", post: "At the post", fax: "Taken by the gateway" },
};

/** How an attempt stands, in words. */
export function stateWords(channel: string, status: string): string {
  if (status === "queued") return onItsWay[channel] ?? "Waits";
  if (status === "accepted") return taken[channel] ?? "Taken";
  if (channel === "fax" && status === "wrong_number") return "No fax at that number";
  return states[status] ?? status;
}
