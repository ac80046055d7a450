import { saveAnswer } from '@/data/assessments';
import { hashText } from '@/data/browser/hash';
import { getCityContent } from '@/data/files/content';
import { buildShareFile } from '@/data/files/shareFiles';
import { startYear } from '@/data/years/cityYears';
import { parseShareFile } from '@/domain/file/shareFile';
import { MOMENT } from '../../support/samples';
import { storeFreshCity } from '../../support/storedCity';

const WORDS = { about: 'Levels for the network', language: 'ca' };

test('a share file is made of what is stored: the chosen year, its name, its words, and nothing else', async () => {
  const { city, assessment } = await storeFreshCity();
  await startYear(city, 2027);
  await saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'yes', note: 'In force', department: 'Culture' });
  const choice = {
    assessmentIds: [assessment.id],
    ticks: ['comments' as const],
    contact: 'Not ticked',
    mayBeNamed: false,
    mayBeCompared: true,
  };
  const file = buildShareFile(await getCityContent(city.id), choice, WORDS, MOMENT);
  expect(file.name).toMatch(/^educating-cities_Granollers_2026_share_.*2026-11-22\.json$/u);
  expect(file.type).toBe('application/json');
  expect(JSON.parse(file.content)).toMatchObject({ ...WORDS, shares: ['levels', 'comments'], years: [2026] });
  expect(parseShareFile(file.content, hashText)).toEqual({
    ok: true,
    savedAt: MOMENT,
    shares: ['comments'],
    content: {
      city: { id: city.id, name: 'Granollers', country: 'ES' },
      consent: { mayBeNamed: false, mayBeCompared: true },
      years: [
        {
          id: assessment.id,
          year: 2026,
          packId: assessment.packId,
          answers: [
            {
              indicatorId: '01.C1',
              state: 'answered',
              choice: 'yes',
              note: 'In force',
            },
          ],
        },
      ],
    },
  });
});
