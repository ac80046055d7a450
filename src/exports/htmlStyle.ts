/**
 * The style sheet of the HTML report: a calm document on screen, black on white on paper, for A4 and Letter alike. Colours
 * are those of `ui/theme.css`, light; every one of them reads in grey.
 */
export const HTML_STYLE = `
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;color:#1b1f24;background:#fff;overflow-wrap:anywhere}
:lang(ko){word-break:keep-all}
body{max-inline-size:52rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3{line-height:1.2;margin:0 0 .75rem;text-wrap:balance}
h1{font-size:2.25rem}
h1 span{display:block}
h1 span+span{font-size:1.375rem;font-weight:400}
h2{font-size:1.5rem}
h3{font-size:1.125rem}
p{max-inline-size:68ch;margin:0 0 .75rem}
a{color:#0b5563}
a:focus-visible,.table:focus-visible{outline:3px solid #1b1f24;outline-offset:2px}
bdi{white-space:pre-wrap}
dd>bdi,td>bdi,td>div>bdi,dd>div>bdi{display:block}
header,nav,main>section{padding-block-end:1.5rem}
nav,main>section{border-block-start:1px solid #6b7780;padding-block-start:1.5rem}
main section section{padding-block-start:1rem}
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
.value{font-weight:600}
.withheld{font-style:italic}
.axis,.tick{stroke:#6b7780;stroke-width:1}
.range{stroke:#6b8f96;stroke-width:6}
.full,.hollow{stroke:#0b5563;stroke-width:2.5}
.full{fill:#0b5563}
.hollow{fill:#fff}
.ask{font-weight:600;break-after:avoid}
.choices{margin:0 0 1rem;padding:0;list-style:none}
.choices li{display:grid;grid-template-columns:2.25rem 1fr;padding-block:.25rem;break-inside:avoid}
.box{font-size:8.5mm;line-height:.9}
.writing{margin:0 0 1rem;break-inside:avoid}
.writing div{block-size:9mm;border-block-end:1px solid #6b7780}
.signatures{display:flex;flex-wrap:wrap;gap:0 2rem;margin:0;padding:0;list-style:none}
.signatures li{flex:1 1 14rem;margin-block-start:3.5rem;border-block-start:1px solid;break-inside:avoid}
.sides{display:grid;gap:.25rem 2rem}
.sides>*{display:block;min-inline-size:0}
:is(dt,th,td,caption,nav) .sides{display:block}
.bilingual{max-inline-size:72rem}
.bilingual :is(p,dd){max-inline-size:none}
.bilingual .mark{display:block;margin-inline-end:0}
@media (min-width:40rem){
dl>div{display:grid;grid-template-columns:11rem 1fr;gap:1rem}
.sides{grid-template-columns:1fr 1fr}
}
@media print{
html{font-size:10pt;color:#000}
body{max-inline-size:none;padding:0}
h1,h2,h3,caption{break-after:avoid}
h2+p,h3+p{break-inside:avoid;break-after:avoid}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
tr,figure,.mark,header>dl,main>section>dl,dl>div:not(:has(bdi)){break-inside:avoid}
p,dd{orphans:3;widows:3}
thead{display:table-header-group}
header,nav,main>section{padding-block-end:1rem}
nav,main>section{padding-block-start:1rem}
nav ul{font-size:9.5pt;line-height:1.3}
dl>div{display:grid;grid-template-columns:9rem 1fr;gap:1rem}
.sides{grid-template-columns:1fr 1fr;gap:.25rem 1.25rem}
.table{overflow:visible}
.wide{min-inline-size:0}
.new-page{break-before:page;border:0;padding-block-start:0}
.new-page>p{max-inline-size:none}
a{color:inherit;text-decoration:none}
svg{max-inline-size:none}
.range,.axis,.tick,.full,.hollow{print-color-adjust:exact}
}
@page{margin:17mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#333}}
`;
