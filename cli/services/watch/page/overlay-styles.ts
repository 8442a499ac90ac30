/** The overlay's look: a quiet card at the lower edge; the page stays visible and usable behind it. */
export const OVERLAY_STYLES = `
:host {
    all: initial;
    position: fixed;
    inset: auto 20px 20px auto;
    z-index: 2147483647;
    --paper: #fffdfa;
    --ink: #23282b;
    --soft: #6b7276;
    --line: #e6e1d8;
    --code: #f6f3ec;
    --error: #b5423a;
    --error-tint: #fbecea;
    --warning: #94660c;
    --warning-tint: #faf1dc;
    --help: #2c6a5a;
    --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
    color: var(--ink);
    direction: ltr;
    text-align: left;
}
@media (prefers-color-scheme: dark) {
    :host {
        --paper: #1f2324;
        --ink: #e8e6e1;
        --soft: #9aa3a5;
        --line: #363c3e;
        --code: #17191a;
        --error: #f08f86;
        --error-tint: #3a2422;
        --warning: #e3b65c;
        --warning-tint: #352b17;
        --help: #83c9b5;
    }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
.panel {
    width: min(680px, calc(100vw - 40px));
    max-height: min(560px, calc(100vh - 40px));
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: 0 1px 2px rgba(20, 24, 26, .06), 0 12px 40px rgba(20, 24, 26, .18);
}
:host(:not([data-there])) .panel { animation: rise .16s ease-out; }
@keyframes rise { from { transform: translateY(8px); } }
@media (prefers-reduced-motion: reduce) { :host(:not([data-there])) .panel { animation: none; } }
header {
    position: sticky;
    top: 0;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 12px 12px 18px;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
}
header strong { font-weight: 600; }
.dot { width: 9px; height: 9px; border-radius: 50%; background: var(--error); flex: none; }
.panel:not(:has(li.error)) .dot { background: var(--warning); }
.quiet { color: var(--soft); font-size: 13px; flex: 1; }
.hide {
    width: 30px; height: 30px; border: 0; border-radius: 8px; background: none;
    color: var(--soft); font: 20px/1 system-ui, sans-serif; cursor: pointer;
}
.hide:hover { background: var(--code); color: var(--ink); }
button:focus-visible, pre:focus-visible { outline: 2px solid var(--help); outline-offset: 1px; }
ol { list-style: none; }
li { padding: 16px 18px 18px; }
li + li { border-top: 1px solid var(--line); }
.message { font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
.place { font: 12.5px/1.6 var(--mono); color: var(--soft); overflow-wrap: anywhere; margin-top: 2px; }
.place .file { color: var(--ink); }
pre {
    margin-top: 10px; padding: 8px 0; overflow-x: auto; background: var(--code); border-radius: 8px;
    font: 12.5px/1.65 var(--mono); white-space: pre; tab-size: 4;
}
code { display: inline-block; min-width: 100%; font: inherit; }
.row { display: block; padding: 0 14px 0 0; border-left: 3px solid transparent; }
.number {
    display: inline-block; width: 46px; padding-right: 14px; color: var(--soft); text-align: right;
    user-select: none; opacity: .8;
}
.here { background: var(--error-tint); border-left-color: var(--error); }
.here mark { background: none; color: inherit; box-shadow: inset 0 -2px 0 var(--error); }
.warning .here { background: var(--warning-tint); border-left-color: var(--warning); }
.warning .here mark { box-shadow: inset 0 -2px 0 var(--warning); }
.help { margin-top: 10px; color: var(--help); }
.help::before { content: '→ '; }
.pill {
    padding: 7px 14px; border: 1px solid var(--line); border-radius: 999px; background: var(--paper); color: var(--warning);
    font: 600 13px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; cursor: pointer;
    box-shadow: 0 4px 16px rgba(20, 24, 26, .14);
}
@media print { :host { display: none; } }
`;
