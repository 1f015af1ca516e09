/** A form as it stands on a page: where it goes, and what it already says. */
export type Form = {
  page: string;
  fields: [name: string, value: string][];
};

/** Where a form led, and the page that was shown if it is one of ours. */
export type Landing = { url: string; html: string };

/** A browser without JavaScript and without cookies, as far as forms go: it loads a page, fills in a form, and sends it. */
export class FormClient {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async load(address: string): Promise<Landing> {
    const url = new URL(address, this.#origin).href;
    const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    const html = await answer.text();
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
    return { url: answer.url, html };
  }

  /** The form of a page that has a button of this name. */
  form({ url, html }: Landing, button: string): Form {
    for (const [, tag = "", inner = ""] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
      const buttons = [...inner.matchAll(/<button\b[^>]*>(.*?)<\/button>/gs)].map(
        ([, words = ""]) => textOf(words),
      );
      if (!buttons.includes(button)) continue;
      const action = attribute(tag, "action");
      return {
        page: action ? new URL(action, url).href : url,
        fields: [...fieldsOf(inner), ...fieldsOfButton(inner, button)],
      };
    }
    throw new Error(
      `${url} has no form with the button "${button}": ${textOf(html).slice(0, 300)}`,
    );
  }

  /** Sends a form, with other values where they are given, and follows it as far as it stays with us. */
  async send(form: Form, values: Record<string, string> = {}): Promise<Landing> {
    const body = new FormData();
    for (const [name, value] of form.fields) {
      if (!(name in values)) body.append(name, value);
    }
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    const answer = await fetch(form.page, {
      ...{ method: "POST", body, redirect: "manual", headers: { origin: this.#origin } },
      signal: AbortSignal.timeout(30_000),
    });
    const to = answer.headers.get("location");
    const html = await answer.text();
    if (!to) {
      if (!answer.ok) throw new Error(`${form.page} answers ${answer.status}`);
      return { url: form.page, html };
    }
    const url = new URL(to, form.page);
    return url.origin === this.#origin ? await this.load(url.href) : { url: url.href, html: "" };
  }
}

function fieldsOf(html: string): [string, string][] {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type") ?? "text";
    const off = /^(checkbox|radio)$/.test(type) && !/\bchecked\b/.test(tag);
    return name && !off ? [[name, attribute(tag, "value") ?? ""]] : [];
  });
  const selects = [...html.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)].flatMap(
    ([, tag = "", options = ""]): [string, string][] => {
      const name = attribute(tag, "name");
      const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = all.find((option) => /\bselected\b/.test(option)) ?? all[0] ?? "";
      return name ? [[name, attribute(chosen, "value") ?? ""]] : [];
    },
  );
  return [...inputs, ...selects];
}

/** A button that is pressed says its own name too. */
function fieldsOfButton(html: string, words: string): [string, string][] {
  const pressed = [...html.matchAll(/(<button\b[^>]*>)(.*?)<\/button>/gs)].find(
    ([, , inner = ""]) => textOf(inner) === words,
  );
  const name = attribute(pressed?.[1] ?? "", "name");
  return name ? [[name, attribute(pressed?.[1] ?? "", "value") ?? ""]] : [];
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : decode(found);
}

/** The words of a piece of a page. */
function textOf(html: string): string {
  return decode(html.replace(/<(script|style)\b.*?<\/\1>/gs, "").replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, sign: string) => signs[sign] ?? "");
}
