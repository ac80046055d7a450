import { describe, expect, it } from 'vitest';
import { answerSchema, type Answer } from '@/domain/answer';
import { answerSchemaFor, formOf, optionsOf, type AnswerForm } from '@/domain/form/answerForm';
import { readField } from '@/domain/form/answerReading';
import type { Indicator } from '@/domain/pack';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { answer } from '../../support/samples';

const { indicators } = await getPack(CURRENT_PACK);
const find = (id: string) => indicators.find((indicator) => indicator.id === id) as Indicator;
const SCALE = find('01.C2');
const YES_NO = find('01.C1');
const NUMBER = find('06.P1');

/** The form of an answer with some fields typed over. */
function typed(indicator: Indicator, stored: Answer | undefined, change: Partial<AnswerForm>): AnswerForm {
  return { ...formOf(stored, indicator, String), ...change };
}

describe('the form of an indicator', () => {
  it('offers what its format allows, and nothing is chosen at first', () => {
    expect(optionsOf(SCALE)).toHaveLength(5);
    expect(optionsOf(YES_NO)).toEqual(['yes', 'beingPrepared', 'no']);
    for (const indicator of indicators) {
      expect(formOf(undefined, indicator, String).answer).toBe('');
    }
  });

  it('has a schema that accepts its own start and refuses what another format offers', () => {
    for (const indicator of indicators) {
      const form = formOf(undefined, indicator, String);
      expect(answerSchemaFor(indicator, form.measure).safeParse(form).success).toBe(true);
    }
    expect(answerSchemaFor(SCALE).safeParse({ ...formOf(undefined, SCALE, String), answer: 'yes' }).success).toBe(
      false,
    );
  });

  it('shows a stored answer field by field', () => {
    const stored = answer('06.P1', {
      state: 'answered',
      figure: { measure: 'years', value: 2.5, year: 2026, baseline: { value: 6, year: 2020 } },
      note: 'Diagnosis of 2023',
    });
    expect(formOf(stored, NUMBER, (value) => String(value).replace('.', ','))).toMatchObject({
      answer: 'figure',
      value: '2,5',
      year: '2026',
      baselineValue: '6',
      baselineYear: '2020',
      targetValue: '',
      note: 'Diagnosis of 2023',
    });
  });
});

describe('reading one changed field', () => {
  it.each([
    ['established', { state: 'answered', level: 'established', choice: undefined }],
    ['unknown', { state: 'unknown', level: undefined, choice: undefined }],
    ['notApplicable', { state: 'notApplicable', level: undefined, choice: undefined }],
    ['', { state: 'unanswered', level: undefined, choice: undefined }],
  ] as const)('the option "%s" becomes a state', (option, patch) => {
    expect(readField('answer', typed(SCALE, undefined, { answer: option }), SCALE, undefined).patch).toEqual(patch);
  });

  it('is the other way round of formOf: reading an untouched form changes nothing', () => {
    const stored = answer('06.P1', {
      state: 'answered',
      figure: {
        measure: Object.keys(NUMBER.format === 'number' ? NUMBER.measures : {})[0] ?? '',
        value: 2.5,
        year: 2026,
      },
      evidence: [{ id: 'e1', title: 'Diagnosis', type: 'data', date: '2023-05' }],
      note: 'As published',
      reason: 'other',
    });
    for (const field of ['note', 'reason', 'evidence', 'value', 'department', 'confidence'] as const) {
      const { patch, faults } = readField(field, typed(NUMBER, stored, {}), NUMBER, stored);
      const merged = Object.entries({ ...stored, ...patch }).filter(([, value]) => value !== undefined);
      expect(faults).toEqual({});
      expect(Object.fromEntries(merged)).toEqual(stored);
    }
  });

  it('keeps the readable parts of a figure beside one that is not', () => {
    const stored = answer('06.P1', { state: 'answered', figure: { measure: 'age', value: 3, year: 2025 } });
    const form = typed(NUMBER, stored, { value: '4', year: '20', targetValue: '1' });
    const { patch, faults } = readField('year', form, NUMBER, stored);
    expect(faults).toEqual({ year: 'notAYear' });
    expect(patch).toMatchObject({ state: 'answered', figure: { value: 4, year: 2025, target: { value: 1 } } });
  });

  it('takes an emptied figure as no answer and keeps baseline and target', () => {
    const figure = { measure: 'age', value: 3, target: { value: 1, year: 2030 } };
    const stored = answer('06.P1', { state: 'answered', figure });
    const { patch } = readField('value', typed(NUMBER, stored, { value: '' }), NUMBER, stored);
    expect(patch).toEqual({ state: 'unanswered', figure: { measure: 'age', target: { value: 1, year: 2030 } } });
  });

  it('names the row and field of evidence that cannot be read, keeps the rest and drops empty rows', () => {
    const stored = answer('01.C2', {
      evidence: [{ id: 'e1', title: 'Plan', type: 'plan', date: '2024', shelf: 7 } as never],
    });
    const rows = formOf(stored, SCALE, String).evidence.map((row) => ({ ...row, title: 'The plan', date: 'spring' }));
    const empty = { id: 'e2', title: '', type: 'data' as const, date: '', place: ' ', link: '', department: '' };
    const { patch, faults } = readField(
      'evidence',
      typed(SCALE, stored, { evidence: [...rows, empty] }),
      SCALE,
      stored,
    );
    expect(faults).toEqual({ 'evidence.0.date': 'notADate' });
    expect(patch.evidence).toEqual([{ id: 'e1', title: 'The plan', type: 'plan', date: '2024', shelf: 7 }]);
  });

  it('always leaves an answer that the file format accepts', () => {
    const fields = {
      note: 'x',
      department: 'Education',
      reasonWords: 'y',
      value: '3',
      confidence: 'low',
      discuss: true,
    } as const;
    for (const [field, value] of Object.entries(fields)) {
      const { patch } = readField(
        field as keyof AnswerForm,
        typed(NUMBER, undefined, { [field]: value }),
        NUMBER,
        undefined,
      );
      expect(answerSchema.safeParse(answer('06.P1', patch)).success).toBe(true);
    }
  });
});
