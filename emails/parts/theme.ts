import type { CSSProperties } from "react";

/** The house's type with what every mail program has; fonts are not loaded, so that opening a mail asks nobody anything. */
export const font = {
  display: '"Josefin Sans", Futura, "Century Gothic", "Trebuchet MS", sans-serif',
  text: 'Figtree, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
};

const tones = {
  paper: { backgroundColor: "#fbf5e8" },
  sheet: { backgroundColor: "#fffcf4" },
  ink: { color: "#16202e" },
  soft: { color: "#525c69" },
  sun: { color: "#bf3a17" },
  button: { backgroundColor: "#bf3a17", color: "#fffaf0" },
  line: { borderColor: "#d9ccb0" },
} satisfies Record<string, CSSProperties>;

type Tone = keyof typeof tones;

/** Class and inline style of a tone: the style is what all programs read, the class is what the dark sheet takes hold of. */
export function tone(name: Tone, style: CSSProperties = {}) {
  return { className: `iv-${name}`, style: { ...tones[name], ...style } };
}

/** Night colours for programs that follow the reader's setting, and less air on a phone. */
export const sheet = `
@media (prefers-color-scheme: dark) {
  body, body > table > tbody > tr > td { background-color: #0d1124 !important; }
  .iv-sheet { background-color: #141a35 !important; }
  .iv-ink { color: #f4ecd0 !important; }
  .iv-soft { color: #b3b9d6 !important; }
  .iv-sun { color: #ff8a5c !important; }
  .iv-button { background-color: #ff8a5c !important; color: #1a0d12 !important; }
  .iv-line { border-color: #3a4470 !important; }
}
@media (max-width: 480px) {
  .iv-pad { padding-left: 24px !important; padding-right: 24px !important; }
  .iv-name { font-size: 27px !important; line-height: 34px !important; letter-spacing: 2px !important; }
}`;
