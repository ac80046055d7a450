import { describe, expect, it } from 'vitest';
import { HTML_STYLE } from '@/exports/htmlStyle';
import { writeDocument } from '@/exports/html';

/** The selectors of every rule, each with the commas that are not inside brackets as its ends. */
function listSelectors(style: string): string[][] {
  return [...style.matchAll(/([^{}]+)\{/g)].map(([, selectors = '']) => {
    return selectors.trim().split(/,(?![^(]*\))/);
  });
}

describe('the style sheet of a document', () => {
  // A browser that does not know one selector of a rule drops all of the rule.
  it('takes nothing but the choice of a language from a browser without :has()', () => {
    const rules = listSelectors(HTML_STYLE).filter((selectors) => selectors.some((one) => one.includes(':has(')));
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.filter((selectors) => selectors.some((one) => !one.includes(':has(')))).toEqual([]);
  });

  it('prints the list of contents of a report of eight sections, such as that of a network', () => {
    const write = (count: number) =>
      writeDocument({
        language: 'en',
        direction: 'ltr',
        title: 'Report',
        heading: ['Report'],
        marks: [],
        blocks: [],
        contents: 'In this report',
        sections: Array.from({ length: count }, (_, place) => ({
          id: `s${place}`,
          heading: `Part ${place}`,
          blocks: [],
          sections: [],
        })),
      });
    expect(HTML_STYLE).toContain('.document:not(.long) nav{display:none}');
    expect(write(8)).toContain('<body class="document long">');
    expect(write(5)).toContain('<body class="document">');
  });
});
