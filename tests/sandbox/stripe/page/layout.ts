import type { Answer } from "../answer";
import { style } from "./style";

/** A whole page; `body` is HTML, made of escaped text. */
export function page(title: string, body: string, status = 200): Answer {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header class="mode"><strong>Test mode — no real card.</strong> This page stands in for Stripe’s; no money moves.</header>
${body}
</body>
</html>
`;
  return {
    status,
    body: html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      // No form-action: browsers would apply it to the redirect back to the merchant as well.
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  };
}
