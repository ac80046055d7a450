/** Most languages that one file shows in turn; of more, all are shown. */
const MOST_LANGUAGES = 9;

/** The language that is chosen is shown alone, without a script: `docs/decisions/0025-reports.md` says why. */
const SWITCH = Array.from(
  { length: MOST_LANGUAGES },
  (_, place) => `body:has(#show-${place + 1}:checked) article:not(#document-${place + 1})`,
).join(',');

/**
 * The style sheet of the HTML report: a calm document on screen, black on white on paper, for A4 and Letter alike. Colours
 * are those of `ui/theme.css`, light; every one of them reads in grey.
 */
export const HTML_STYLE = `
${SWITCH}{display:none}
*{box-sizing:border-box}
html{scroll-padding-block:1rem 4.5rem;font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;color:#1b1f24;background:#fff;overflow-wrap:anywhere}
:lang(ko){word-break:keep-all}
body,article{max-inline-size:52rem;margin:0 auto}
body{padding:2rem 1.25rem 4rem}
.many{max-inline-size:none}
.languages fieldset{display:flex;flex-wrap:wrap;gap:0 1.5rem;max-inline-size:52rem;margin:0 auto 1.5rem;padding:.25rem 1rem;border:1px solid #6b7780}
.languages label{display:flex;gap:.5rem;align-items:center;min-block-size:2.75rem}
.languages input{inline-size:1.25rem;block-size:1.25rem;margin:0;accent-color:#0b5563}
@supports not selector(:has(*)){.languages{display:none}}
.skip{position:absolute;inset-block-start:.5rem;inset-inline-start:1rem;z-index:1;padding:.5rem .75rem;background:#fff}
.skip:not(:focus){inset-block-start:-10rem}
.logo{display:block;max-inline-size:min(100%,14rem);max-block-size:5rem;margin-block-end:1rem}
h1,h2,h3{line-height:1.2;margin:0 0 .75rem;text-wrap:balance}
h1{font-size:2.25rem}
h1 span{display:block}
h1 span+span{font-size:1.375rem;font-weight:400}
h2{font-size:1.5rem}
h3{font-size:1.125rem}
p{max-inline-size:68ch;margin:0 0 .75rem}
a{color:#0b5563}
a:focus-visible,.table:focus-visible,input:focus-visible{outline:3px solid #1b1f24;outline-offset:2px}
bdi{white-space:pre-wrap}
dd>bdi,td>bdi,td>div>bdi,dd>div>bdi{display:block}
header,nav,:is(main,.sections)>section{padding-block-end:1.5rem}
nav,:is(main,.sections)>section,footer{border-block-start:1px solid #6b7780;padding-block-start:1.5rem}
.up{position:sticky;inset-block-end:.5rem;inline-size:fit-content;margin:0;margin-inline-start:auto}
.up a{display:block;min-block-size:2.75rem;padding:.625rem .875rem;border:1px solid #6b7780;background:#fff}
footer{font-size:.9375rem}
section section{padding-block-start:1rem}
nav ul{columns:2 18rem;column-gap:2rem;margin:0;padding:0;list-style:none}
nav li{break-inside:avoid}
nav a{display:inline-block;padding-block:.25rem}
.mark{display:inline-block;margin-inline-end:1rem;padding:.25rem .75rem;border:1px solid #6b7780;border-inline-start:6px solid #8a5300}
dl{margin:0 0 .75rem}
dl>div{padding-block:.3rem;border-block-start:1px solid #d3d8da}
dt{font-weight:600}
dd{max-inline-size:68ch;margin:0}
.table{margin:0 0 1rem;overflow-x:auto}
table{inline-size:100%;border-collapse:collapse;font-size:.9375rem}
.wide{min-inline-size:34rem}
caption{padding-block-end:.375rem;font-weight:600;text-align:start}
th,td{min-inline-size:5.5rem;padding:.375rem .625rem;overflow-wrap:break-word;border-block-end:1px solid #d3d8da;text-align:start;vertical-align:top}
th:first-child{padding-inline-start:0}
td bdi,th bdi,td a{overflow-wrap:anywhere}
thead th{border-block-end:2px solid #6b7780}
tbody th{font-weight:400}
figure{margin:0 0 1.5rem}
figcaption{color:#4a5460;font-size:.9375rem}
svg{display:block;overflow:visible;max-inline-size:44rem}
svg text{font-size:14px;fill:#1b1f24}
.scale{fill:#4a5460}
text.heading,.value{font-weight:600}
.withheld{font-style:italic}
.axis,.tick{stroke:#6b7780;stroke-width:1}
.range{stroke:#6b8f96;stroke-width:6}
.way{stroke:#0b5563;stroke-width:2.5}
.before{stroke:#1b1f24;stroke-width:3.5}
.break{fill:none;stroke:#1b1f24;stroke-width:2}
.full,.hollow{stroke:#0b5563;stroke-width:2.5}
.full{fill:#0b5563}
.hollow{fill:#fff}
.ask{font-weight:600;break-after:avoid}
.choices{margin:0 0 1rem;padding:0;list-style:none}
.choices li{display:grid;grid-template-columns:8mm 1fr;column-gap:.625rem;padding-block:.25rem;break-inside:avoid}
.choices li>div>:first-child:not(:only-child){font-weight:600}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5rem;margin:0 0 1rem;break-inside:avoid}
.row>*{margin:0}
.row .choices{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.row li{align-items:center}
.box{inline-size:8mm;block-size:8mm;fill:none;stroke:#1b1f24;stroke-width:1.5}
.box path{stroke-width:3}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(10rem,100%),1fr));gap:.5rem}
.fields>div{display:block;min-block-size:16mm;padding:.25rem .5rem;border:1px solid #6b7780;break-inside:avoid}
.fields dt{font-weight:400}
.fields dd{font-weight:600}
.writing{margin:0 0 1rem;break-inside:avoid}
.writing div{block-size:9mm;border-block-end:1px solid #6b7780}
.signatures{display:flex;flex-wrap:wrap;gap:0 2rem;margin:0;padding:0;list-style:none}
.signatures li{flex:1 1 14rem;margin-block-start:3.5rem;border-block-start:1px solid;break-inside:avoid}
.sides{display:grid;gap:.25rem 2rem}
.sides>*{display:block;min-inline-size:0}
:is(dt,th,td,caption,nav) .sides{display:block}
.form section section{margin-block-start:1rem;border-block-start:2px solid #6b7780}
.bilingual{max-inline-size:72rem}
.bilingual :is(p,dd){max-inline-size:none}
.bilingual .mark{display:block;margin-inline-end:0}
@media (forced-colors:active){
svg text{fill:CanvasText}
:is(.axis,.tick,.range,.way,.before,.break,.full,.hollow,.box){stroke:CanvasText}
.full{fill:CanvasText}
.hollow{fill:Canvas}
}
@media (min-width:40rem){
dl>div{display:grid;grid-template-columns:11rem 1fr;gap:1rem}
.sides{grid-template-columns:1fr 1fr}
}
@media screen and (min-width:75rem){
.long{display:grid;grid-template-columns:16rem minmax(0,1fr);column-gap:3rem;align-content:start;max-inline-size:72rem}
.long.bilingual{max-inline-size:90rem}
.long>*{grid-column:2}
.long>nav{grid-column:1;grid-row:1/span 3;position:sticky;inset-block-start:0;align-self:start;max-block-size:100vh;margin-block-end:0;padding-block:.25rem 1rem;border:0;overflow-y:auto;overscroll-behavior:contain}
.long>nav h2{font-size:1.125rem}
.long>nav ul{columns:auto;font-size:.9375rem}
.long .up{display:none}
.many:has(.long) .languages fieldset{max-inline-size:72rem}
}
@media print{
.languages,.skip,.up,.document:not(.long) nav{display:none}
article{max-inline-size:none}
html{font-size:10pt;color:#000}
body{max-inline-size:none;padding:0}
h1,h2,h3,caption{break-after:avoid;break-inside:avoid}
h2+p,h3+p{break-inside:avoid;break-after:avoid}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
tr,figure,.mark,header>dl,:is(main,.sections)>section>dl{break-inside:avoid}
dl>div:not(:has(bdi)){break-inside:avoid}
p,dd{max-inline-size:none;orphans:3;widows:3}
thead{display:table-header-group}
header,nav,:is(main,.sections)>section{padding-block-end:1rem}
nav,:is(main,.sections)>section{padding-block-start:1rem}
nav ul{font-size:9.5pt;line-height:1.3}
dl>div{display:grid;grid-template-columns:9rem 1fr;gap:1rem}
.sides{grid-template-columns:1fr 1fr;gap:.25rem 1.25rem}
.table{overflow:visible}
.wide{min-inline-size:0}
.new-page{break-before:page;border:0;padding-block-start:0}
a{color:inherit;text-decoration:none}
svg{max-inline-size:none}
.brief{font-size:.95em;line-height:1.3}
.brief .logo{max-block-size:13mm;margin-block-end:.25rem}
.brief li{max-inline-size:none}
.brief .mark{padding-block:0}
.brief :is(h2,p,ul,dl){margin-block:.25rem}
.brief section{padding-block:.375rem}
.brief figure{zoom:.9;margin-block-end:0}
.brief.bilingual figure{zoom:.84}
.brief.bilingual .sections>section>dl{break-inside:auto}
.form,.form table,.form nav ul{font-size:12pt;line-height:1.35}
.form h3{font-size:14pt}
.form .fields{grid-template-columns:repeat(auto-fit,minmax(38mm,1fr))}
.form .fields>div{display:block}
.range,.axis,.tick,.way,.before,.break,.full,.hollow{print-color-adjust:exact}
}
@page{margin:17mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#333}}
`;
