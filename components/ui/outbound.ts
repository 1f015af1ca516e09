import { paths } from "@/lib/paths";

/** The only other sites that we send people to, and where each says what it does with what it learns (P28). */
const destinations: Readonly<Record<string, { name: string; statement: string }>> = {
  "travel.state.gov": {
    name: "The Department of State's travel advice",
    statement: "https://travel.state.gov/content/travel/en/copyright-disclaimer.html",
  },
  "wwwnc.cdc.gov": {
    name: "Travelers' Health of the Centers for Disease Control",
    statement: "https://www.cdc.gov/other/privacy.html",
  },
};

export type Destination = { href: string; host: string; name: string; statement: string };

/** Where an address leads, or null where it is none of ours to send anybody to: no open redirect. */
export function findDestination(address: string): Destination | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.port || url.username || url.password) return null;
  const known = Object.hasOwn(destinations, url.host) ? destinations[url.host] : undefined;
  return known ? { href: url.href, host: url.host, ...known } : null;
}

/** The page that says where a link leads before one follows it. */
export function leavingPath(address: string): string {
  return `${paths.home()}leaving?${new URLSearchParams({ to: address })}`;
}
