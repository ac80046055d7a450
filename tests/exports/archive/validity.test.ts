/** The file as the HTML standard has it, read by a validator that knows the content model of every element. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { usualChoice } from '@/domain/document/choice';
import { writeReportHtml } from '@/exports/archive/reportHtml';
import { makeDocuments } from '@/exports/documents';
import { REAL_CITY, realAssessment, reportInput } from '../reportCity';
import { HOSTILE_CITY, hostileAssessment } from './hostileCity';

/** In a file with a language switch each document has its title and names of its own; only one of them is shown. */
const validatorOf = (hasSwitch: boolean) =>
  new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: hasSwitch ? { 'heading-level': ['error', { allowMultipleH1: true }], 'unique-landmark': 'off' } : {},
    }),
  );

const LANGUAGES = ['en', 'es', 'fr', 'ca', 'pt'];
const logo = 'data:image/png;base64,iVBORw0KGgo=';

async function listFaults(cityName: 'sample' | 'hostile', languages: string[], sideBySide = false): Promise<string[]> {
  const [city, work] =
    cityName === 'hostile' ? [HOSTILE_CITY, hostileAssessment()] : [REAL_CITY, await realAssessment()];
  const choice = { ...usualChoice('full'), languages, sideBySide };
  const inputOf = async (language: string) => ({
    ...(await reportInput(work, city, language, undefined, language)),
    logo,
  });
  const [first = 'en', ...others] = languages;
  const made = await makeDocuments([await inputOf(first), ...(await Promise.all(others.map(inputOf)))], choice);
  const { results } = await validatorOf(languages.length > 1 && !sideBySide).validateString(
    writeReportHtml({ ...made, choice }),
  );
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} (${line}, ${selector})`),
  );
}

describe('the HTML report is valid', () => {
  it.each(LANGUAGES.flatMap((language) => [['sample', language] as const, ['hostile', language] as const]))(
    'of a %s city in %s',
    async (city, language) => {
      expect(await listFaults(city, [language])).toEqual([]);
    },
    60_000,
  );

  it('finds what is not valid', async () => {
    const { results } = await validatorOf(false).validateString('<p><div></div></p><img src="x">');
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(
      expect.arrayContaining(['wcag/h37', 'close-order']),
    );
  });

  it('with two languages side by side, and one after the other', async () => {
    expect(await listFaults('sample', ['fr', 'ca'], true)).toEqual([]);
    expect(await listFaults('hostile', ['en', 'pt'], true)).toEqual([]);
    expect(await listFaults('sample', ['en', 'es'])).toEqual([]);
  }, 120_000);
});
