/**
 * What is wrong with a piece of XML, or null. It knows elements, quoted attributes, text and the five entities: all that the
 * drawings use, so that whatever else turns up is a fault.
 */
export function xmlFault(xml: string): string | null {
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd]/.test(xml.replace(/[\u{10000}-\u{10ffff}]/gu, ""))) {
    return "a character that XML forbids";
  }
  const open: string[] = [];
  let rest = xml;
  while (rest !== "") {
    const token = /^(?:<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<>]+))/.exec(rest);
    if (!token) return `not markup: ${rest.slice(0, 40)}`;
    const fault = tokenFault(token[0], token[3] ?? "") ?? nest(open, token);
    if (fault) return fault;
    rest = rest.slice(token[0].length);
  }
  return open.length === 0 ? null : `<${open.at(-1)}> stays open`;
}

function tokenFault(token: string, attributes: string): string | null {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(token)) return `a bare ampersand: ${token}`;
  const names = [...attributes.matchAll(/ ([a-zA-Z:-]+)=/g)].map(([, attribute]) => attribute);
  return new Set(names).size === names.length ? null : `an attribute twice: ${token}`;
}

function nest(open: string[], [, close, name, , empty]: RegExpExecArray): string | null {
  if (close) return open.pop() === name ? null : `</${name}> closes another element`;
  if (name && !empty) open.push(name);
  return null;
}
