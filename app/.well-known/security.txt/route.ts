import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

export const revalidate = 86_400;

/** Where to report a weakness (RFC 9116). Renewed daily, so that it never expires while we run. */
export function GET(): Response {
  const expires = `${addDays(localDateOf(clock.now()), 180)}T00:00:00Z`;
  const lines = [
    "Contact: mailto:security@example.com",
    `Expires: ${expires}`,
    "Preferred-Languages: en",
    `Canonical: ${new URL("/.well-known/security.txt", env.APP_URL)}`,
    `Policy: ${new URL(paths.support(), env.APP_URL)}`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
