/** Where the scripts of a page may come from: with a nonce only those that this answer names, else also those written into it. */
export type Scripts = { nonce: string | null; formTargets?: string[]; dev: boolean };

/** The Content-Security-Policy of a page (docs/decisions/009). Forms may end at `formTargets`: a redirect counts as the form's target. */
export function contentSecurity({ nonce, formTargets = [], dev }: Scripts): string {
  // React rebuilds stacks with eval, and styles come as elements, in development alone.
  const scripts = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'unsafe-inline'";
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
}
