/** Parameters as they came: strings, and objects for `a[b]` (lists are objects too, keyed 0, 1, …). */
export type Form = { [name: string]: string | Form };

/**
 * Decodes `a[b][0]=c` as Stripe's SDKs encode it. `[]` takes the next free number. The objects have no prototype, so
 * that no name of a parameter means anything.
 */
export function decodeForm(encoded: string): Form {
  const form = emptyForm();
  for (const [name, value] of new URLSearchParams(encoded)) {
    const path = name.replaceAll("]", "").split("[").slice(0, 10);
    assign(form, path, value);
  }
  return form;
}

function assign(form: Form, path: string[], value: string): void {
  let place = form;
  for (const [depth, raw] of path.entries()) {
    const step = raw === "" && depth > 0 ? String(Object.keys(place).length) : raw;
    if (depth === path.length - 1) {
      place[step] = value;
      return;
    }
    const next = place[step];
    const deeper = typeof next === "object" ? next : emptyForm();
    place[step] = deeper;
    place = deeper;
  }
}

function emptyForm(): Form {
  return Object.create(null);
}
