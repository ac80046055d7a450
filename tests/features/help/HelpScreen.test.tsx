import { act, cleanup, screen, within, waitFor } from '@testing-library/react';
import { HelpScreen } from '@/features/help/HelpScreen';
import { GROUPS, PAGES } from '@/features/help/pages';
import type { AnyBlock, Page } from '@/features/help/describe';
import en from '@/i18n/locales/en.json';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

type Words = { [key: string]: string | Words };
const words: Words = en.help;

/** The sentence at a path of the help pages, such as `privacy`, `files`, `title`. */
function wordsAt(...path: string[]): string {
  const found = path.reduce<Words | string | undefined>(
    (group, key) => (typeof group === 'object' ? group[key] : undefined),
    words,
  );
  return typeof found === 'string' ? found : `nothing at ${path.join('.')}`;
}

/** Where a text is missing i18next shows its key, such as `privacy.files.title`. */
const LOOKS_LIKE_A_KEY = /^[a-z]\w*(\.[a-zA-Z]\w*)+$/;

function listTexts(container: Element): string[] {
  return [...container.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? ''),
  );
}

async function openHelp(path?: string) {
  const result = await act(() => renderScreen(<HelpScreen page={path} />, path ? `/help/${path}` : '/help'));
  // The words and the pack come in pieces of their own.
  await screen.findByRole('heading', { level: 1 }, { timeout: 10_000 });
  return result;
}

/** The keys of a page's sentences as its description names them, such as `what.aim`. */
function listDescribed({ sections }: Page): string[] {
  const keysOf = (block: AnyBlock) => {
    const names = 'names' in block ? block.names.flatMap((key) => [`${key}.name`, `${key}.text`]) : [];
    return [...('keys' in block ? block.keys : []), ...names, ...(block.kind === 'link' ? [block.label] : [])];
  };
  return sections.flatMap(({ id, blocks }) => [`${id}.title`, ...blocks.flatMap(keysOf).map((key) => `${id}.${key}`)]);
}

/** What live blocks ask for by themselves: groups of words, and single sentences. */
const LIVE_WORDS = [
  'about.titles.count',
  'administrators.security.none',
  'glossary.scale.table',
  'glossary.words',
  'levels.example',
];

/** The keys of a page's sentences as the language file has them, without those of live blocks. */
function listWritten(page: string): string[] {
  const walk = (group: Words, path: string): string[] =>
    Object.entries(group).flatMap(([key, value]) => {
      const at = `${path}.${key}`;
      const live = key !== 'title' && LIVE_WORDS.some((start) => at === start || at.startsWith(`${start}.`));
      return live ? [] : typeof value === 'string' ? [at] : walk(value, at);
    });
  const sections = Object.entries(words[page] as Words).filter(([, value]) => typeof value !== 'string');
  return sections.flatMap(([id, section]) => {
    const at = `${page}.${id}`;
    return walk(section as Words, at).map((key) => key.slice(page.length + 1));
  });
}

describe('every help page', () => {
  it.each(PAGES.map((page) => [page.path, page] as const))('%s is shown whole', async (path, page) => {
    const { container } = await openHelp(path);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(wordsAt(page.key, 'title'));
    await waitFor(() => expect(document.title).toContain(wordsAt(page.key, 'title')));
    for (const { id } of page.sections) {
      expect(screen.getByRole('heading', { level: 2, name: wordsAt(page.key, id, 'title') })).toBeVisible();
    }
    for (const key of listDescribed(page)) {
      // Up to the first gap that is filled in.
      expect(container).toHaveTextContent(wordsAt(page.key, ...key.split('.')).split('{{')[0] ?? '');
    }
    expect(container).not.toHaveTextContent(/\{\{|undefined|NaN/);
    expect(listTexts(container).filter((line) => LOOKS_LIKE_A_KEY.test(line))).toEqual([]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it.each(PAGES.map((page) => [page.path, page] as const))('%s says each of its sentences once', (_, page) => {
    expect(listDescribed(page).toSorted()).toEqual(listWritten(page.key).toSorted());
  });

  it('is made of a section of the language file, and every section is a page', () => {
    const others = ['index', 'host'];
    const sections = Object.keys(words).filter((key) => !others.includes(key));
    expect(PAGES.map(({ key }) => key).toSorted()).toEqual(sections.toSorted());
    expect(new Set(PAGES.map(({ path }) => path)).size).toBe(PAGES.length);
  });

  it('leads back to the index and on to related pages', async () => {
    const { container } = await openHelp('city-team');
    expect(screen.getByRole('link', { name: en.help.index.back })).toHaveAttribute('href', '/help');
    const related = within(screen.getByRole('navigation', { name: en.help.index.related }));
    expect(related.getByRole('link', { name: en.help.levels.title })).toHaveAttribute('href', '/help/levels');
    expect(container.querySelector('footer')).toHaveClass('noprint');
  });

  it('has a button that prints it', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { user } = await openHelp('facilitator');
    await user.click(screen.getByRole('button', { name: en.help.index.print }));
    expect(print).toHaveBeenCalledOnce();
  });
});

describe('the index', () => {
  it('lists every page once, with its address and a sentence', async () => {
    const { container } = await openHelp();
    for (const { key, pages } of GROUPS) {
      expect(screen.getByRole('heading', { level: 2, name: en.help.index[key] })).toBeVisible();
      for (const page of pages) {
        const link = screen.getByRole('link', { name: wordsAt(page.key, 'title') });
        expect(link).toHaveAttribute('href', `/help/${page.path}`);
        expect(screen.getByText(wordsAt(page.key, 'summary'))).toBeVisible();
      }
    }
    expect(screen.queryByText(en.help.index.unknown)).toBeNull();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('says so when the address is not one of help', async () => {
    await openHelp('does-not-exist');
    expect(screen.getByText(en.help.index.unknown)).toBeVisible();
    expect(screen.getAllByRole('link')).toHaveLength(PAGES.length);
  });
});

describe('what this copy says of itself', () => {
  const added: HTMLMetaElement[] = [];

  function addMeta(attribute: 'name' | 'http-equiv', value: string, content: string) {
    const meta = document.createElement('meta');
    meta.setAttribute(attribute, value);
    meta.content = content;
    document.head.append(meta);
    added.push(meta);
  }

  afterEach(() => {
    for (const meta of added.splice(0)) {
      meta.remove();
    }
  });

  it('says when nobody has named a host', async () => {
    await openHelp('accessibility');
    expect(screen.getByText(en.help.host.noContact)).toBeVisible();
    expect(screen.getByText(en.help.host.noEnforcement)).toBeVisible();
  });

  it('shows the organisation, contact and complaints body that the host wrote into the page', async () => {
    addMeta('name', 'host-name', 'City of Granollers');
    addMeta('name', 'host-contact', 'tool@granollers.example');
    addMeta('name', 'host-enforcement', 'Ombudsperson of Catalonia');
    await openHelp('accessibility');
    expect(screen.getByText(/City of Granollers hosts this copy.*tool@granollers.example/)).toBeVisible();
    expect(screen.getByText(/Ombudsperson of Catalonia/)).toBeVisible();
    expect(screen.queryByText(en.help.host.noContact)).toBeNull();
    cleanup();
    await openHelp('privacy');
    expect(screen.getByText(/tool@granollers.example/)).toBeVisible();
  });

  it('shows administrators the security policy that this page really has', async () => {
    await openHelp('administrators');
    expect(screen.getByText(en.help.administrators.security.none)).toBeVisible();
    cleanup();
    addMeta('http-equiv', 'Content-Security-Policy', "default-src 'none'; script-src 'self'");
    await openHelp('administrators');
    expect(screen.getByText(/default-src 'none'; script-src 'self'/)).toBeVisible();
  });

  it('names the database and the settings as they are really called', async () => {
    const { container } = await openHelp('administrators');
    expect(container).toHaveTextContent('IndexedDB “educating-cities”');
    expect(container).toHaveTextContent('keys “educating-cities.*”');
  });

  it('counts the verified titles of the pack', async () => {
    await openHelp('about');
    expect(screen.getByText('2 of 20 titles of principles are verified.')).toBeVisible();
    expect(screen.getByRole('link', { name: en.help.about.charter.link })).toHaveAttribute(
      'href',
      'https://edcities.org/en/charter-of-educating-cities',
    );
  });
});
