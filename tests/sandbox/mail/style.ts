import { Markup } from "./markup";

/** The house's paper, ink and accent, with fonts that every machine has: nothing is loaded from elsewhere. */
export const style = new Markup(`
:root { --paper: #fbf5e8; --card: #fffcf4; --ink: #16202e; --soft: #525c69; --line: #d9ccb0; --accent: #bf3a17; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0d1124; --card: #141a35; --ink: #f4ecd0; --soft: #b3b9d6; --line: #2e3761; --accent: #ff8a5c; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 16px/1.5 Figtree, "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2 { font-family: "Josefin Sans", Futura, "Century Gothic", system-ui, sans-serif; font-weight: 600; line-height: 1.2; }
h1 { font-size: 20px; letter-spacing: .16em; text-transform: uppercase; }
h1 a { text-decoration: none; }
.list header { padding: 24px 20px 16px; border-bottom: 1px solid var(--line); }
.list header p { color: var(--soft); font-size: 14px; margin: 4px 0 16px; }
.list form { display: flex; gap: 8px; }
.list > form { padding: 20px; }
input { flex: 1; min-width: 0; padding: 8px 12px; min-height: 40px; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 4px; }
::placeholder { color: var(--soft); opacity: 1; }
button { padding: 8px 16px; min-height: 40px; font: inherit; font-weight: 600; color: var(--paper); background: var(--ink); border: 0; border-radius: 4px; cursor: pointer; }
button.quiet { color: var(--ink); background: none; border: 1px solid var(--soft); font-weight: 400; }
ol, ul { list-style: none; padding: 0; }
.list li a { display: grid; gap: 2px; padding: 14px 20px 14px 16px; border-bottom: 1px solid var(--line); border-left: 4px solid transparent; text-decoration: none; }
.list li a:hover { background: var(--card); }
.list li a[aria-current] { background: var(--card); border-left-color: var(--accent); }
.list b { font-weight: 500; }
.list .unread b { font-weight: 700; }
.to, .snippet, small { color: var(--soft); font-size: 14px; }
.to, .snippet { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.empty { padding: 32px 20px; color: var(--soft); }
.message header { padding: 24px; }
.back { margin-bottom: 12px; }
.message h2 { font-size: 22px; margin-bottom: 12px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 16px; font-size: 15px; }
dt { color: var(--soft); }
dd { margin: 0; }
.files { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 16px; }
.files li { border: 1px solid var(--line); border-radius: 4px; background: var(--card); padding: 6px 12px; font-size: 14px; color: var(--soft); }
.files a { color: var(--ink); font-weight: 600; }
.views { display: flex; gap: 20px; margin-top: 16px; font-size: 14px; }
.views b { border-bottom: 2px solid var(--accent); }
iframe { display: block; width: 100%; height: 85vh; border: 0; border-top: 1px solid var(--line); background: #fff; color-scheme: light dark; }
pre { padding: 24px; border-top: 1px solid var(--line); white-space: pre-wrap; font: 14px/1.6 ui-monospace, Menlo, Consolas, monospace; }
.welcome { display: none; }
@media (max-width: 859px) { .list[data-open=yes] { display: none; } }
@media (min-width: 860px) {
  body { display: grid; grid-template-columns: 380px minmax(0, 1fr); height: 100vh; }
  .list { overflow-y: auto; border-right: 1px solid var(--line); }
  .message { display: flex; flex-direction: column; overflow-y: auto; }
  .message iframe { flex: 1; min-height: 480px; }
  .welcome { display: grid; place-items: center; color: var(--soft); }
  .back { display: none; }
}
`);
