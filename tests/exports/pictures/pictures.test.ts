import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { usualChoice } from '@/domain/document/choice';
import { makeDocuments, type Inputs } from '@/exports/documents';
import { drawPictures, writePictures } from '@/exports/pictures/pictures';
import { reportInput } from '../reportCity';
import { PLAN, severalYears } from '../document/severalYears';

/** How a picture is drawn as dots is for the browser: what it is drawn from and how large stands in these. */
const draw = async (svg: string, { width, height }: { width: number; height: number }) =>
  new TextEncoder().encode(`${width} ${height} ${svg.length}`);

async function makeWork(inputs: Inputs, sideBySide = true) {
  const choice = { ...usualChoice('full'), sideBySide };
  return { ...(await makeDocuments(inputs, choice)), choice, files: { name: (ending: string) => `file.${ending}` } };
}

const parseSvg = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');

describe('the pictures of a document', () => {
  it('are one SVG and one PNG for each figure, with ASCII names in the order of the document', async () => {
    const work = await makeWork([{ ...(await severalYears()), plan: PLAN }]);
    const names = Object.keys(await drawPictures(work, draw));
    expect(names).toHaveLength(2 * 23 + 1);
    expect(names.slice(0, 5)).toEqual([
      '01_profile.svg',
      '01_profile.png',
      '02_changes.svg',
      '02_changes.png',
      '03_p01-years.svg',
    ]);
    expect(names.every((name) => /^[\w.-]+$/.test(name))).toBe(true);
  });

  it('say in themselves what they show and where it comes from, inside their frame', async () => {
    const input = await severalYears();
    const long = { ...input, report: { ...input.report, city: { ...input.report.city, name: 'Å & <b> '.repeat(20) } } };
    const files = await drawPictures(await makeWork([long]), draw);
    for (const [name, content] of Object.entries(files).filter(([path]) => path.endsWith('.svg'))) {
      const picture = parseSvg(String(content));
      const words = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
      expect(words, name).toContain('Self-assessment, not externally checked.');
      expect(words, name).toContain('2026');
      const [width = 0, height = 0] = ['width', 'height'].map((side) =>
        Number(picture.documentElement.getAttribute(side)),
      );
      const lowest = [...picture.querySelectorAll('svg > g > text')].map((text) => Number(text.getAttribute('y')));
      expect(Math.max(...lowest), name).toBeLessThan(height - 24);
      expect(width, name).toBeGreaterThan(600);
      expect(strFromU8(files[name.replace('svg', 'png')] as Uint8Array)).toBe(
        `${width} ${height} ${String(content).length}`,
      );
    }
    expect(String(files['03_p01-years.svg'])).toContain('1 Inclusive education: ');
  });

  it('come with a page of alternative texts and data', async () => {
    const work = await makeWork([await severalYears()]);
    const files = await drawPictures(work, draw);
    const page = new DOMParser().parseFromString(String(files['pictures.html']), 'text/html');
    expect(page.querySelectorAll('main > section')).toHaveLength(22);
    expect(page.querySelectorAll('main > section table')).toHaveLength(22);
    const section = page.getElementById('picture-3')?.closest('section')?.textContent;
    expect(section).toContain('03_p01-years.png');
    expect(section).toContain('Level of each year: 2024: ');
    expect(page.body.textContent).toContain('not externally checked');
  });

  it('are in both languages of a document in two', async () => {
    const inputs: Inputs = [await severalYears('en'), await severalYears('es')];
    for (const sideBySide of [true, false]) {
      const files = await drawPictures(await makeWork(inputs, sideBySide), draw);
      const spanish = Object.keys(files).filter((name) => name.endsWith('_es.svg'));
      expect(spanish).toHaveLength(22);
      expect(Object.keys(files)).toHaveLength(2 * 44 + 1);
      expect(String(files[spanish[0] ?? ''])).toContain('Autoevaluación');
    }
  });

  it('are there as SVG where the browser cannot draw them, and the page names no file that is not', async () => {
    const work = await makeWork([await reportInput()]);
    const files = await drawPictures(work, async () => {
      throw new Error('larger than this browser allows');
    });
    expect(Object.keys(files)).toEqual(['01_profile.svg', 'pictures.html']);
    expect(files['pictures.html']).toContain('01_profile.svg');
    expect(files['pictures.html']).not.toContain('01_profile.png');
  });

  it('say what their marks and numbers mean', async () => {
    const files = await drawPictures(await makeWork([{ ...(await severalYears()), plan: PLAN }]), draw);
    expect(String(files['02_changes.svg'])).toContain('Bar: where the principle stood in 2025.');
    expect(String(files['23_plan-priorities.svg'])).toContain('Number 3: 03.C1');
  });

  it('can be stopped by whoever hears of them, and tell how far they are', async () => {
    const work = await makeWork([await severalYears()]);
    const heard: number[] = [];
    const stop = (done: number, total: number) => {
      expect(total).toBe(22);
      heard.push(done);
      if (done === 3) {
        throw new DOMException('Stopped', 'AbortError');
      }
    };
    await expect(drawPictures({ ...work, onProgress: stop }, draw)).rejects.toThrow('Stopped');
    expect(heard).toEqual([1, 2, 3]);
  });

  it('are a zip, in the same bytes each time, also of a report without answers', async () => {
    const work = await makeWork([await reportInput()]);
    const [first, second] = await Promise.all(
      [0, 1].map(async () => new Uint8Array(await (await writePictures(work, draw)).arrayBuffer())),
    );
    expect(first).toEqual(second);
    expect(Object.keys(unzipSync(first ?? new Uint8Array())).toSorted()).toEqual([
      '01_profile.png',
      '01_profile.svg',
      'pictures.html',
    ]);
  });
});
