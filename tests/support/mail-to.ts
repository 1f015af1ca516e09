import { z } from "zod";

const Listing = z.object({
  messages: z.array(
    z.object({
      ID: z.string(),
      Subject: z.string(),
      Attachments: z.number(),
      To: z.array(z.object({ Address: z.string() })),
    }),
  ),
});

export type Mail = z.output<typeof Listing>["messages"][number];

/** What the demo's mailbox holds for an address, newest first. */
export async function mailTo(address: string): Promise<Mail[]> {
  const query = new URLSearchParams({ query: `to:${address}`, limit: "500" });
  const answer = await fetch(`${process.env["MAILBOX_URL"]}/api/v1/search?${query}`);
  const { messages } = Listing.parse(await answer.json());
  return messages.filter(({ To }) => To.some((person) => person.Address === address));
}

/** Everything that a mail says: its text, its HTML, and what hangs on it. */
export async function textOf({ ID }: Mail): Promise<string> {
  const answer = await fetch(`${process.env["MAILBOX_URL"]}/api/v1/message/${ID}`);
  return await answer.text();
}
