import type { Recipient } from "@/lib/policy/policy";

/** Who it is: "we", "our billing clerks", or the company, as `partner:harbor-transfers` is Harbor Transfers. */
export function recipientName(recipient: Recipient): string {
  const [kind = "", name] = recipient.split(":");
  if (kind === "staff" && name) return `our ${staff[name] ?? name.replaceAll("_", " ")}`;
  if (!name) return others[kind] ?? kind;
  return name
    .split("-")
    .map((word) => (word === "and" ? word : capital(word)))
    .join(" ");
}

const others: Readonly<Record<string, string>> = {
  self: "we",
  subject: "you",
  "supplier-of-order": "the hotels and guides of your trip",
};

const staff: Readonly<Record<string, string>> = {
  billing_clerk: "billing clerks",
  customer_service: "customer service",
  privacy_officer: "privacy officer",
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
