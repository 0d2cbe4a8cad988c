/** Style of the index page, in the colours of the brief. */
export const indexStyle = `
:root { color-scheme: light dark;
  --paper: #ffffff; --ink: #1a1f26; --quiet: #566070; --rule: #d8dde4; --wash: #f3f5f8;
  --accent: #0f4c81; --warn: #8a3b12; --warn-wash: #fdf1e7; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #15181d; --ink: #e4e6e9; --quiet: #9ba5b3; --rule: #333a44; --wash: #1d2229;
  --accent: #8fc1ef; --warn: #f0b48c; --warn-wash: #2c2019; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; -webkit-text-size-adjust: 100%;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif; }
h1 { font-size: clamp(1.6rem, 5vw, 2.2rem); line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.1875rem; line-height: 1.3; margin: 0; }
p { margin: .35rem 0 0; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
header { border-bottom: 3px solid var(--accent); padding-bottom: 1rem; }
.rubric { text-transform: uppercase; letter-spacing: .08em; font-size: .8125rem; font-weight: 600; color: var(--accent); margin: 0 0 .4rem; }
.quiet { color: var(--quiet); font-size: .9375rem; }
.editions { list-style: none; margin: 0; padding: 0; }
.edition { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr) auto; gap: .25rem 1.5rem; padding: 1.1rem 0; border-bottom: 1px solid var(--rule); }
.date { font-variant-numeric: tabular-nums; font-weight: 600; }
.date span { display: block; font-weight: 400; font-size: .875rem; color: var(--quiet); }
.replaced { background: var(--wash); padding-left: 1rem; padding-right: 1rem; border-radius: 4px; }
.replaced h2 { font-size: 1rem; }
.links { list-style: none; margin: 0; padding: 0; display: flex; gap: .25rem 1rem; align-items: start; }
.links a { display: inline-block; padding: .2rem 0; }
.badge { display: inline-block; font-size: .8125rem; font-weight: 600; border: 1px solid var(--rule); border-radius: 1rem; padding: .05rem .6rem; margin-top: .35rem; }
.latest { color: var(--accent); border-color: var(--accent); }
.below { color: var(--warn); border-color: var(--warn); background: var(--warn-wash); }
.warn { color: var(--warn); }
details { margin-top: .4rem; font-size: .9375rem; }
summary { cursor: pointer; padding: .25rem 0; color: var(--warn); }
details ul { margin: .25rem 0 0; padding-inline-start: 1.25rem; }
@media (max-width: 44rem) {
  .edition { grid-template-columns: minmax(0, 1fr); }
  .date span { display: inline; margin-inline-start: .5rem; }
  .links a { padding: .6rem .1rem; }
}
@media print { .edition { break-inside: avoid; } }
`;
