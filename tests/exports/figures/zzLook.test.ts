import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { writeDocument } from '@/exports/html';
import { listPictures } from '@/exports/pictures/pictures';
import { PLAN, CARD, severalYears } from '../document/severalYears';
it('look', async () => {
  const input = { ...(await severalYears()), plan: PLAN, cards: [CARD] };
  const doc = buildReportDocument(input);
  writeFileSync('/tmp/b9/fig.html', writeDocument(doc));
  writeFileSync(
    '/tmp/b9/figrtl.html',
    writeDocument(buildReportDocument({ ...input, direction: 'rtl', language: 'ar' })),
  );
  const files = await listPictures({ documents: [doc], inputs: [input] }, async () => new Uint8Array());
  for (const n of ['01_profile.svg', '02_changes.svg', '03_p01-years.svg', '23_plan-priorities.svg'])
    writeFileSync('/tmp/b9/' + n, files[n] as string);
  const b = buildReportDocument(input, await severalYears('fr').then((f) => ({ ...f, plan: PLAN, cards: [CARD] })));
  writeFileSync('/tmp/b9/figbi.html', writeDocument(b));
});
