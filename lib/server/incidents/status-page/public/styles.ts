import { createHash } from 'node:crypto';

/** The whole style of the public page; it has no scripts and no other files. */
export const styles = `
:root{color-scheme:light dark;--ink:#17191c;--muted:#5a616b;--line:#dfe2e6;--paper:#fff;--ground:#f6f7f8;--link:#1d5bd6;
--none:#1f8a4c;--maintenance:#2f6fde;--minor:#b7791f;--major:#c2571a;--critical:#c22f3d;--unknown:#c9ced5;
--none-soft:#e8f5ee;--maintenance-soft:#e9f0fd;--minor-soft:#fbf2de;--major-soft:#fceadf;--critical-soft:#fce8ea}
@media (prefers-color-scheme:dark){:root{--ink:#e9ebee;--muted:#a2a9b4;--line:#2c3138;--paper:#181b1f;--ground:#101215;--link:#8ab4ff;
--none:#3fb873;--maintenance:#6ea1ff;--minor:#e0ac4a;--major:#ef8b4d;--critical:#f0737e;--unknown:#444b55;
--none-soft:#12291d;--maintenance-soft:#152340;--minor-soft:#33270f;--major-soft:#361f10;--critical-soft:#3a171b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header,main,footer{max-width:800px;margin:0 auto;padding:0 20px}
header,main:first-child{padding-top:40px}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
h1{font-size:26px;line-height:1.25;margin:0;word-break:break-word}
h2{font-size:18px;margin:36px 0 12px}
h3{font-size:16px;margin:0;word-break:break-word}
p{margin:8px 0 0}
.muted,time{color:var(--muted)}
.small{font-size:14px}
.overall{margin:24px 0 0;padding:16px 18px;border-radius:10px;border:1px solid var(--line);border-left:6px solid var(--of);background:var(--soft);font-size:18px;font-weight:600}
.none{--of:var(--none);--soft:var(--none-soft)}
.maintenance{--of:var(--maintenance);--soft:var(--maintenance-soft)}
.minor{--of:var(--minor);--soft:var(--minor-soft)}
.major{--of:var(--major);--soft:var(--major-soft)}
.critical{--of:var(--critical);--soft:var(--critical-soft)}
.stale{margin:16px 0 0;padding:10px 14px;border:1px solid var(--line);border-radius:8px;background:var(--paper)}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;margin:0 0 16px}
.card>*{padding:14px 18px}
.card>*+*{border-top:1px solid var(--line)}
.row{display:flex;gap:4px 16px;justify-content:space-between;align-items:baseline;flex-wrap:wrap}
.state{font-size:14px;white-space:nowrap}
.state::before{content:"";display:inline-block;width:10px;height:10px;border-radius:50%;background:var(--of);margin-right:8px}
.bars{display:block;width:100%;height:32px;margin:10px 0 4px}
.bars rect{fill:var(--of,var(--unknown))}
details{margin-top:4px}
summary{cursor:pointer;font-size:14px;color:var(--muted)}
table{border-collapse:collapse;width:100%;font-size:14px;margin-top:8px}
th,td{text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid var(--line);font-weight:400}
th[scope=col]{color:var(--muted)}
.update{padding-left:14px;border-left:2px solid var(--line);margin-top:14px}
.update p{white-space:pre-wrap;word-break:break-word;margin-top:2px}
.post{border-top:3px solid var(--of);border-radius:10px}
nav ul{display:flex;gap:20px;flex-wrap:wrap;list-style:none;padding:0;margin:12px 0 0}
form label{display:inline-block}
fieldset{margin:16px 0 0;padding:10px 14px;border:1px solid var(--line);border-radius:8px;background:var(--paper)}
fieldset label{display:flex;gap:8px;align-items:center;min-height:32px}
.choices{padding-left:24px}
input[type=email]{width:100%;max-width:360px;min-height:40px;padding:6px 10px;border:1px solid var(--muted);border-radius:8px;background:var(--paper);color:var(--ink);font:inherit}
button{min-height:40px;padding:6px 16px;border:0;border-radius:8px;background:var(--link);color:var(--paper);font:inherit;font-weight:600;cursor:pointer}
input:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:2px}
footer{padding:32px 20px 48px;font-size:14px;color:var(--muted)}
@media (max-width:480px){header{padding-top:24px}header,main,footer{padding-left:16px;padding-right:16px}h1{font-size:22px}}
`;

const policyOf = (formAction: string) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    "base-uri 'none'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
  ].join('; ');

/** A page that loads nothing and runs nothing but its own style. */
export const pagePolicy = policyOf("'none'");

/** The same with a form that this server answers. */
export const formPolicy = policyOf("'self'");
