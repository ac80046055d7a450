import { LEFT_OUT, usualChoice, type DocumentChoice, type LeftOut } from '@/domain/document/choice';
import { agree } from '@/domain/edition/edition';
import { evidenceStrength } from '@/domain/evidence';
import { wordsOf } from '@/domain/document/model';
import { DOCUMENTS, findDocument, makeDocuments, type Documents } from '@/exports/documents';
import { EXPORT_FORMATS, type ExportFormat } from '@/exports/index';
import type { ReportInput } from '@/exports/document/reportInput';
import { buildReport } from '@/domain/report';
import { MOMENT, answer, assessment } from '../support/samples';
import { everyField, typedWords } from './everyField';
import { REAL_CITY, firstOf, reportInput } from './reportCity';

const AT = { at: MOMENT };

/** A city that has said something of every kind, each with a word of its own. */
async function saidEverything(words = 'en'): Promise<ReportInput> {
  const { pack } = await reportInput();
  const work = {
    ...assessment([
      answer(firstOf(pack, 'scale').id, everyField('scale', { state: 'answered', level: 'established' })),
      answer(firstOf(pack, 'yesNo').id, everyField('choice', { state: 'answered', choice: 'no' })),
      answer(firstOf(pack, 'number').id, everyField('number', { state: 'answered' })),
      answer('02.C1', everyField('unknown', { state: 'unknown' })),
      answer('03.C1', everyField('none', { state: 'notApplicable' })),
      answer('77.C9', everyField('other', { state: 'answered', level: 'underWay' })),
    ]),
    principles: [{ principleId: 'P01', ready: false, department: 'principle-department' }],
  };
  const input = await reportInput(work, REAL_CITY, words, undefined, words);
  const room = {
    itemId: 'P01',
    session: { id: 's', title: 'Spring', createdAt: MOMENT },
    agreed: 'established' as const,
    rounds: [],
    sentence: 'room-note',
    otherView: 'other-room-note',
    takenAt: MOMENT,
  };
  return {
    ...input,
    rooms: new Map([['P01', room]]),
    years: [{ ...buildReport(REAL_CITY, work, pack), year: 2025 }, input.report],
    plan: {
      targets: [],
      priorities: [],
      actions: [
        {
          id: 'x',
          title: 'Open the schools',
          owner: 'owner-department',
          departments: ['action-department'],
          status: 'planned',
          ...AT,
        },
      ],
    },
    cards: [
      {
        indicatorId: firstOf(pack, 'scale').id,
        title: 'Card',
        contact: 'contact-department',
        departments: ['card-department'],
        ...AT,
      },
    ],
  };
}

const NAMES = ['scale', 'choice', 'number', 'unknown', 'none', 'other'];
const SAID_BY = '(?:scale|choice|number|unknown|none|other|principle|owner|action|contact|card|room)';
/** What may not be found any more, by what is left out. */
const GONE: Record<LeftOut, RegExp> = {
  names: new RegExp(`${SAID_BY}-(?:department|evidenceDepartment)`, 'u'),
  notes: new RegExp(`${SAID_BY}-(?:note|reasonWords)`, 'u'),
  evidence: new RegExp(`${SAID_BY}-(?:title|place|link|evidenceDepartment)`, 'u'),
};

describe('every document', () => {
  test('has an id, words and a word for its file of its own', async () => {
    const { t } = await reportInput();
    for (const key of ['id', 'part', 'label', 'hint'] as const) {
      expect(new Set(DOCUMENTS.map((one) => one[key])).size).toBe(DOCUMENTS.length);
    }
    for (const { label, hint, part } of DOCUMENTS) {
      expect([t(label), t(hint)]).not.toContain(label);
      expect(part).toMatch(/^[a-z]+$/u);
    }
  });

  test('says in each language that it is a self-assessment that nobody checked', async () => {
    const input = await saidEverything();
    for (const { id } of DOCUMENTS.filter((one) => (one.id as string) !== 'questionnaire')) {
      const { documents } = await makeDocuments([input], usualChoice(id));
      expect(`${id}: ${JSON.stringify(documents)}`).toMatch(/not externally checked|(?:nobody|no one)[^.]* checked/iu);
    }
  });

  test.each(DOCUMENTS)(
    '$id is the same for the same data, and there is one for a year without an answer',
    async ({ id }) => {
      const input = await saidEverything();
      const choice = usualChoice(id);
      expect(await makeDocuments([input], choice)).toEqual(await makeDocuments([input], choice));
      const { documents } = await makeDocuments([await reportInput()], choice);
      expect(documents[0].title).not.toBe('');
    },
  );

  test.each(DOCUMENTS.flatMap(({ id }) => LEFT_OUT.map((part) => [id, part] as const)))(
    '%s without %s holds none of them',
    async (id, part) => {
      const choice = { ...usualChoice(id), without: [part], filled: true };
      const made = await makeDocuments([await saidEverything()], choice);
      expect(JSON.stringify(made.documents)).not.toMatch(GONE[part]);
      expect(JSON.stringify(made.inputs)).not.toMatch(GONE[part]);
    },
  );

  test('and every file of text without them holds none either, and all of them otherwise', async () => {
    const input = await saidEverything();
    const typed = NAMES.flatMap(typedWords);
    const formats: readonly ExportFormat[] = EXPORT_FORMATS;
    for (const { id, build } of formats.filter((one) => ['html', 'csv'].includes(one.id))) {
      const write = async (choice: DocumentChoice) => {
        const made = await makeDocuments([input], choice);
        const content = await build({ ...made, choice, files: { name: (ending, part) => `${part}.${ending}` } });
        return new Blob([content]).text();
      };
      const without = await write({ ...usualChoice('full'), without: [...LEFT_OUT] });
      for (const pattern of Object.values(GONE)) {
        expect(without).not.toMatch(pattern);
      }
      const all = await write(usualChoice('full'));
      expect([id, typed.filter((word) => !all.includes(word) && !word.endsWith('-session'))]).toEqual([id, []]);
    }
  });

  test('keeps how well each answer is shown, when notes and evidence themselves are left out', async () => {
    const input = await saidEverything();
    const { inputs } = await makeDocuments([input], { ...usualChoice('full'), without: [...LEFT_OUT] });
    const strengths = ({ assessment: { answers } }: ReportInput) => answers.map((said) => evidenceStrength(said));
    expect(strengths(inputs[0])).toEqual(strengths(input));
    expect(inputs[0].without).toEqual(LEFT_OUT);
  });
});

describe('a document of a choice', () => {
  const marksOf = ([{ marks }]: Documents) => marks.map(({ word, text }) => `${wordsOf(word)}: ${wordsOf(text)}`);

  test('lacks the sections that are left out, tells which, and offers them still', async () => {
    const input = await reportInput();
    const choice = { ...usualChoice('full'), sections: ['profile', 'whole'], without: ['notes' as const] };
    const { documents, sections } = await makeDocuments([input], choice);
    expect(documents[0].sections.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['profile']));
    expect(documents[0].sections).toHaveLength(sections.length - 2);
    expect(sections.map(({ id }) => id)).toContain('profile');
    expect(marksOf(documents)).toContain('Extract: Left out: “Profile”, “Groups and the whole city”, and notes.');
  });

  test('tells only how many sections are left out when they are many', async () => {
    const input = await reportInput();
    const { sections } = await makeDocuments([input], usualChoice('full'));
    const left = sections.slice(0, 9).map(({ id }) => id);
    const { documents } = await makeDocuments([input], { ...usualChoice('full'), sections: left });
    expect(marksOf(documents)).toContain('Extract: Left out: 9 parts.');
  });

  test('of an agreed year is marked as agreed, by whom and when, and is no draft', async () => {
    const input = await reportInput();
    const agreement = {
      city: input.report.city,
      assessment: input.assessment,
      pack: input.pack,
      form: { body: 'Education council', date: '2026-10' },
      earlier: [],
      agreedAt: MOMENT,
    };
    const edition = agree(agreement, () => 'f'.repeat(64));
    const { documents } = await makeDocuments([{ ...input, edition }], usualChoice('full'));
    expect(marksOf(documents)).toEqual([
      'Agreed edition: Agreed by Education council. Date: October 2026. Edition 1 of this year.',
    ]);
    expect(JSON.stringify(documents[0].blocks)).toContain('{"typed":"Education council"}');
  });

  test('is no extract as usual', async () => {
    const { documents } = await makeDocuments([await reportInput()], usualChoice('full'));
    expect(marksOf(documents).join(' ')).not.toContain('Extract');
  });

  test('stands in two languages side by side, or one after the other', async () => {
    const inputs = [await reportInput(), await reportInput(assessment(), undefined, 'ca', undefined, 'ca')] as const;
    const beside = await makeDocuments(inputs, usualChoice('full'));
    expect(beside.documents.map(({ language, bilingual }) => [language, bilingual])).toEqual([['en', true]]);
    const after = await makeDocuments(inputs, { ...usualChoice('full'), sideBySide: false });
    expect(after.documents.map(({ language, bilingual }) => [language, bilingual])).toEqual([
      ['en', undefined],
      ['ca', undefined],
    ]);
  });

  test('has the logo with the name of the city as its alternative', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const { documents } = await makeDocuments([{ ...(await reportInput()), logo }], usualChoice('full'));
    expect(documents[0].logo).toEqual({ address: logo, alternative: 'Granollers' });
  });

  test('that this version does not have is the first of the list', () => {
    expect(findDocument({ document: 'film' as 'full' }).id).toBe(DOCUMENTS[0].id);
  });
});
