/** The fields of the form of a page that has a field of this name, as a browser without JavaScript would send them back. */
export async function readForm(address: string, field: string): Promise<Map<string, string>> {
  const answer = await fetch(address);
  const html = await answer.text();
  const form = [...html.matchAll(/<form\b.*?<\/form>/gs)]
    .map(([whole]) => whole)
    .find((whole) => field === "" || whole.includes(`name="${field}"`));
  if (!form) throw new Error(`${address} (${answer.status}) has no form with ${field}.`);
  const fields = new Map<string, string>();
  for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(input, "name");
    if (name) fields.set(name, attribute(input, "value"));
  }
  return fields;
}

function attribute(tag: string, name: string): string {
  const text = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
