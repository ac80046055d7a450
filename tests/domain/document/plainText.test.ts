import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeHtml } from '@/domain/document/plainText';

describe('cleanText', () => {
  it('takes out control characters and marks that turn the direction', () => {
    expect(cleanText('a\u0000b\u0007c\u009Fd\u202Ee\u2066f\u2069g\uFEFFh')).toBe('abcdefgh');
  });

  it('keeps line breaks, tabs, accents, emoji and the marks of Arabic and Hebrew', () => {
    const text = 'Línia\t1\nLínia 2 👩‍👩‍👧 🇪🇸 مدينة\u200F.';
    expect(cleanText(text)).toBe(text);
  });

  it('makes one line feed of every kind of line break', () => {
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });

  it('replaces half a character, so that the file is UTF-8', () => {
    expect(cleanText('a\uD83Db')).toBe('a\uFFFDb');
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that begins a tag, an entity or ends an attribute', () => {
    expect(escapeHtml(`<script>alert("1 & 2")</script>'`)).toBe(
      '&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;&#39;',
    );
  });

  it('is read back by a browser as the very text, between tags and in an attribute', () => {
    const place = document.createElement('div');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        place.innerHTML = `<b title="${escapeHtml(text)}">${escapeHtml(text)}</b>`;
        expect(place.children).toHaveLength(1);
        expect(place.textContent).toBe(cleanText(text));
        expect(place.firstElementChild?.getAttribute('title')).toBe(cleanText(text));
      }),
    );
  });
});
