import { act, screen } from '@testing-library/react';
import { HelpScreen } from '@/features/help/HelpScreen';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

async function readGlossary(): Promise<Map<string, string>> {
  await act(() => renderScreen(<HelpScreen page="glossary" />, '/help/glossary'));
  const terms = await screen.findAllByRole('term', {}, { timeout: 10_000 });
  return new Map(terms.map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? '']));
}

describe('the glossary', () => {
  it('explains every word of its section of the language file', async () => {
    const glossary = await readGlossary();
    const { own, borrowed } = en.help.glossary.words;
    const meanings = [...glossary.values()];
    for (const { term, meaning } of Object.values(own)) {
      expect(glossary.get(term)?.slice(0, 20)).toBe(meaning.slice(0, 20));
    }
    for (const meaning of Object.values(borrowed)) {
      expect(meanings).toContain(meaning);
    }
    expect(glossary.size).toBe(Object.keys(own).length + Object.keys(borrowed).length);
  });

  it('uses the words of the other screens and of the pack', async () => {
    const glossary = await readGlossary();
    const { dimensions } = await getPackOutline(CURRENT_PACK);
    for (const term of [...Object.values(en.state), en.status.ready, en.nav.toFindOut, ...Object.values(dimensions)]) {
      expect(glossary.has(term)).toBe(true);
    }
    expect(glossary.get('evidence strength')).toContain('nothing shown, a statement, a document, and data');
  });

  it('is in the order of the alphabet, whatever the letters’ case', async () => {
    const terms = [...(await readGlossary()).keys()];
    expect(terms).toEqual(terms.toSorted(new Intl.Collator('en').compare));
    expect(terms.indexOf('Commitment')).toBeGreaterThan(terms.indexOf('city'));
  });

  it('shows the five levels with the names of the pack, lowest first', async () => {
    await readGlossary();
    const { scale } = await getPackOutline(CURRENT_PACK);
    const rows = screen.getAllByRole('rowheader').map((header) => header.parentElement?.textContent ?? '');
    expect(rows).toHaveLength(5);
    rows.forEach((row, index) => {
      const level = scale[index];
      expect(row).toBe(`${index}${level?.name}${level?.commitment}${level?.implementation}`);
    });
  });
});
