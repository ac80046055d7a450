// @vitest-environment node
import { DOCUMENT_IDS, documentChoiceSchema, isCutShort, usualChoice } from '@/domain/document/choice';

describe('a choice', () => {
  test.each(DOCUMENT_IDS)('is as usual for %s, and can be remembered', (document) => {
    const usual = usualChoice(document);
    expect(documentChoiceSchema.parse(JSON.parse(JSON.stringify(usual)))).toEqual(usual);
    expect(isCutShort(usual)).toBe(false);
  });

  test('for residents, and for the mayor, leaves out names, notes and evidence; for the committee nothing', () => {
    expect(usualChoice('citizens').without).toEqual(['names', 'notes', 'evidence']);
    expect(usualChoice('summary').without).toEqual(['names', 'notes', 'evidence']);
    expect(usualChoice('full').without).toEqual([]);
  });

  test('is remembered with all that can be chosen', () => {
    const all = {
      document: 'questionnaire',
      sections: ['p01'],
      without: ['names'],
      years: [2025],
      languages: ['en', 'ca'],
      sideBySide: false,
      principles: ['P01'],
      department: 'Sports',
      filled: true,
    };
    expect(documentChoiceSchema.parse(all)).toEqual(all);
  });

  test.each([
    [{ document: 'audit' }],
    [{ without: ['levels'] }],
    [{ years: ['2025'] }],
    [{ years: [20_255] }],
    [{ languages: ['en', 'fr', 'ca'] }],
    [{ sections: [''] }],
    [{ sideBySide: undefined }],
  ])('that was altered by hand is refused: %j', (patch) => {
    expect(documentChoiceSchema.safeParse({ ...usualChoice('full'), ...patch }).success).toBe(false);
  });

  test('is cut short by a part or a kind of words that usually is in', () => {
    expect(isCutShort({ ...usualChoice('full'), sections: ['p08'] })).toBe(true);
    expect(isCutShort({ ...usualChoice('full'), without: ['notes'] })).toBe(true);
    expect(isCutShort({ ...usualChoice('sdg'), without: ['notes'] })).toBe(false);
  });
});
