/** An employee of ours did it, for somebody who asked us to. */
export type DoneByUs = { byDesk: boolean };

/** Above the title. */
export function wish({ byDesk }: DoneByUs): string {
  return byDesk ? "As you asked us" : "As you wished";
}

/** What to do where nobody wished it. */
export function notYou({ byDesk }: DoneByUs, did: "changed" | "cancelled"): string {
  const verb = did === "changed" ? "change" : "cancel";
  return byDesk
    ? `One of our staff ${did} it, because you asked us to. If you did not, write to us at once.`
    : `If it was not you who ${did} it, write to us at once: whoever has the link of a booking can ${verb} it.`;
}
