import { hashText } from '@/data/browser/hash';
import { buildBallotFile, readBallotFiles } from '@/data/workshop/ballotFiles';
import { CURRENT_PACK } from '@/data/packFiles';
import { BALLOT_FILE_LIMIT, parseBallotFile, type BallotContent } from '@/domain/workshop/ballotFile';
import { PRINCIPLES, TRAINING } from '../../support/workshop/sheets';

const ASKED = { packId: CURRENT_PACK, sheets: [TRAINING] };
const WORDS = { about: 'A ballot of one person', language: 'ca' };
const ballotOf = (id: string, fields: Partial<BallotContent> = {}): BallotContent => ({
  id,
  packId: CURRENT_PACK,
  items: ['P06', 'P11'],
  ratings: { P06: 'underWay' },
  ...fields,
});
const fileOf = (ballot: BallotContent, name = `${ballot.id}.json`) =>
  new File([buildBallotFile(ballot, 'P06_P11', WORDS).content], name);

test('a file is made of the ratings, with words of the screen, and opens again', () => {
  const { content, type } = buildBallotFile(ballotOf('one'), 'P06_P11', WORDS);
  expect(type).toBe('application/json');
  expect(JSON.parse(content as string)).toMatchObject({
    ...WORDS,
    sheet: 'P06_P11',
    tool: expect.stringMatching(/ \d/),
  });
  expect(parseBallotFile(content as string, ASKED, hashText)).toMatchObject({
    ok: true,
    id: 'one',
    sheet: 0,
    ratings: { P06: 'underWay' },
  });
});

test('its name survives every system, and is another for each person', () => {
  const names = Array.from({ length: 30 }, () => buildBallotFile(ballotOf('one'), 'P06_P11', WORDS).name);
  for (const name of names) {
    expect(name).toMatch(/^educating-cities_ballot_P06_P11_\d{4}-\d{2}-\d{2}_[a-z]{4}\.json$/);
  }
  expect(new Set(names).size).toBeGreaterThan(25);
  const long = PRINCIPLES.map(({ id }) => id).join('_');
  expect(buildBallotFile(ballotOf('one'), long, WORDS).name.length).toBeLessThan(100);
});

test('of many files each is read by itself, in their order, whatever the others are', async () => {
  const pullOut = () => Promise.reject(new Error('The stick was pulled out'));
  const unreadable = new File(['x'], 'stick.json');
  unreadable.text = pullOut;
  const large = new File([' '.repeat(BALLOT_FILE_LIMIT + 1)], 'large.json');
  // It is not read at all.
  large.text = pullOut;
  const read = await readBallotFiles(
    [
      fileOf(ballotOf('one')),
      new File(['PK\u0003'], 'photo.jpg'),
      fileOf(ballotOf('two', { items: ['P06', 'P12'] })),
      large,
      unreadable,
      fileOf(ballotOf('three', { ratings: {} })),
    ],
    ASKED,
  );
  expect(read.map((file) => [file.name, file.ok ? Object.keys(file.ratings) : file.refusal.reason])).toEqual([
    ['one.json', ['P06']],
    ['photo.jpg', 'notJson'],
    ['two.json', 'otherSheet'],
    ['large.json', 'tooLarge'],
    ['stick.json', 'damaged'],
    ['three.json', []],
  ]);
  expect(await readBallotFiles([], ASKED)).toEqual([]);
});

test('the same ballot again is told: in two files, or one that is in already; two people who rated alike are two', async () => {
  const read = await readBallotFiles(
    [
      fileOf(ballotOf('one')),
      fileOf(ballotOf('one'), 'one (1).json'),
      fileOf(ballotOf('two')),
      fileOf(ballotOf('three')),
    ],
    ASKED,
    ['three'],
  );
  expect(read.map((file) => [file.name, file.ok && file.isAgain])).toEqual([
    ['one.json', false],
    ['one (1).json', true],
    ['two.json', false],
    ['three.json', true],
  ]);
});
