export const style = `
:root { color-scheme: light dark; --ink: #1a1f36; --quiet: #565b73; --paper: #fff; --panel: #f6f8fa; --line: #b3bac5; --go: #0055b8; --go-ink: #fff; --bad: #b3093c; --note: #fff4d6; --note-ink: #5c3d00; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f4f8; --quiet: #b6bccb; --paper: #14161d; --panel: #1d212b; --line: #5a6275; --go: #8ec2ff; --go-ink: #0b1a2b; --bad: #ff9bb0; --note: #40320c; --note-ink: #ffe6a6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.mode { margin: 0; padding: .5rem 1rem; background: var(--note); color: var(--note-ink); text-align: center; font-size: .9rem; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 2rem; }
@media (min-width: 52rem) { main.two { grid-template-columns: 1fr 1fr; gap: 3.5rem; padding-top: 3rem; } }
main.one { max-width: 34rem; }
h1 { font-size: 1.1rem; font-weight: 600; margin: .75rem 0 0; color: var(--quiet); }
main.one h1 { font-size: 1.5rem; color: var(--ink); }
h2 { font-size: 1.15rem; margin: 0 0 1rem; }
.total { font-size: 2.25rem; font-weight: 650; margin: 0 0 1rem; font-variant-numeric: tabular-nums; }
a { color: var(--go); }
.items { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.items li { display: flex; justify-content: space-between; gap: 1rem; padding: .7rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.items span:last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.items small { display: block; color: var(--quiet); }
label { display: block; font-size: .9rem; font-weight: 550; margin: 0 0 .25rem; }
.field { margin: 0 0 1rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1rem; }
input { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: .65rem .75rem; }
input[aria-invalid=true] { border-color: var(--bad); }
:focus-visible { outline: 3px solid var(--go); outline-offset: 2px; }
.wrong { color: var(--bad); font-size: .9rem; margin: .25rem 0 0; }
.alert { border: 1px solid var(--bad); color: var(--bad); border-radius: .4rem; padding: .7rem .9rem; margin: 0 0 1rem; }
button { width: 100%; font: inherit; font-weight: 600; border: 1px solid var(--go); border-radius: .4rem; padding: .8rem 1rem; background: var(--go); color: var(--go-ink); cursor: pointer; }
button.second { background: transparent; color: var(--go); margin-top: .75rem; }
.cards { background: var(--panel); border-radius: .5rem; padding: 1rem 1.1rem; margin-top: 1.75rem; font-size: .92rem; }
.cards h2 { font-size: 1rem; margin: 0 0 .4rem; }
.cards p { margin: 0 0 .5rem; color: var(--quiet); }
.cards ul { margin: 0; padding: 0; list-style: none; }
.cards li { padding: .3rem 0; }
.cards a { font-variant-numeric: tabular-nums; display: inline-block; padding: .15rem 0; }
`;
