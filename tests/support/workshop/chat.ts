/** The chat of an online seminar as it is pasted: people in five languages, times, links, greetings, and codes among them. */
import { writeCode, type SheetItem } from '@/domain/workshop/ballotCode';
import { pick, randomRatings } from './sheets';

type Random = () => number;

const NAMES = [
  'Ana Pérez',
  'Núria Vidal (Granollers)',
  'João Conceição',
  'Zoë Lefèvre',
  '김민준',
  'M. Dubois 🌻',
  'rafael.gomes2026',
  'Kofi A.',
  'Participant 7',
  'iPad de Carme',
];

/** Whatever people write beside codes. Some of it looks a little like one. */
export const NOISE = [
  'Bon dia a tothom! 👋',
  'Se oye muy bajo, ¿podéis subir el volumen?',
  'Est-ce que la présentation sera partagée après la réunion ?',
  'Não consigo ouvir, volto já',
  'I cannot see the slides, is it question 7 or 8?',
  '지금 시작하나요? 잘 들립니다 👍👍',
  'https://us02web.zoom.us/j/85212345678?pwd=Qk1OVnZ3WlhBcDR5TTJKZz09',
  'Link: https://teams.microsoft.com/l/meetup-join/19%3ameeting_M2Y4OTdhYTQtNmU1NC00/0?context=x',
  'meet.google.com/abc-defg-hij',
  'https://files.example/s/7hG2kQ9xYt4LmB or share.example/7hG2-kQ9x-Yt4L-mB',
  'www.edcities.org/en/charter-of-educating-cities/',
  'Escriviu-me a nuria.vidal2026@granollers.example si us plau',
  'Meeting ID: 312 456 789 012 3 Passcode: aB3dEf',
  'Mi teléfono es +34 612 345 678, o el fijo 93-123-45-67',
  'Tel. 00351 912 345 678 / 0033 6 12 34 56 78',
  'IBAN ES91 2100 0418 4502 0005 1332',
  'FR76 3000 6000 0112 3456 7890 189',
  'NL91 ABNA 0417 1643 00',
  'PT50000201231234567890154',
  'Pausa de 10h45 a 11h00, dinar 13h30 14h15',
  'Agenda: 9h30 welcome, 10h15 practice, 11h00 rate, 12h30 talk',
  '2026-11-12T18:30:05Z joined the meeting',
  '20261112183000 recording_20261112T183000.mp4 IMG-20261112-WA0003.jpg',
  'Acta_2026_v2B.pdf · 1.2 MB',
  'id 550e8400-e29b-41d4-a716-446655440000',
  'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
  'administration, participation, transformação, desenvolupament, reconstruction',
  'ADMINISTRATION GENERALE REPRESENTANTES',
  'este plan para la ciudad, para este caso de uso',
  'this plan will be good, I hope 2026 will do it',
  'jajajajajajaja hahahahahahahah 😂😂😂',
  'brrrrrrrrrrrrr quin fred',
  'mariagarcia1987 has left the meeting',
  '#CiutatsEducadores2026 #ODS4 #COVID19',
  'Sala 2B, planta 1, edificio C4',
  'My code does not work 😟',
  'El meu codi és: un moment',
  '+1 👍',
  'P7 is the hardest one for us',
  '7B 3A 12C 4D 9F',
  'AB12 CDE',
  'ESB12345678 / B-12345678',
  '41.38879, 2.15899',
  '(y) ok ok ok',
  '...',
  '',
];

/** Words around a code; the code itself stands at the sign. */
export const FRAMES = [
  '§',
  '§',
  '§',
  'el meu: §',
  'mi código es § gracias',
  '§ 👍',
  'code=§',
  '«§»',
  'Here: §.',
  '저의 코드는 §입니다',
  'Voici § merci !',
  '> §',
  '*§*',
];

/** How a code comes out of people's hands. */
export const STYLES: ((code: string, random: Random) => string)[] = [
  (code) => code,
  (code) => code,
  (code) => code.toLowerCase(),
  (code) => code.replaceAll('-', ''),
  (code) => code.replaceAll('-', '').toLowerCase(),
  (code) => code.replaceAll('-', ' '),
  (code) => code.replaceAll('-', ' – '),
  (code) => code.replaceAll('-', '\u2011'),
  (code) => code.replaceAll('-', '.'),
  (code) => code.replace('-', ' '),
  (code) => Array.from(code.replaceAll('-', '')).join(' '),
  (code) => code.replaceAll('-', '').replace(/^(.{7})/, '$1 '),
  (code) => code.replaceAll('-', '').replace(/(..)(?=.)/g, '$1 '),
  (code, random) => confuse(code, random),
  (code) =>
    Array.from(code, (letter) => (letter === '-' ? '－' : String.fromCharCode(letter.charCodeAt(0) + 0xfee0))).join(''),
];

/** A code with letters in the place of digits that look like them. */
export function confuse(code: string, random: Random): string {
  return Array.from(code, (letter) => pick(Array.from({ '0': '0Oo', '1': '1IiLl' }[letter] ?? letter), random)).join(
    '',
  );
}

/** A code as somebody writes it. */
function writeAnyhow(code: string, random: Random): string {
  return pick(STYLES, random)(code, random);
}

/** A code in which something went wrong: a wrong character, neighbours swapped, one missing, one too many, the end lost. */
export function damage(code: string, way: number): string {
  const swapped = code.replace(/(\w)(?!\1)(\w)/, '$2$1');
  const wrong = code.replace(/.$/, (letter) => (letter === 'Z' ? 'Y' : 'Z'));
  const ways = [
    wrong,
    swapped,
    code.slice(0, 6) + code.slice(7),
    `${code.slice(0, 6)}7${code.slice(6)}`,
    code.slice(0, -1),
  ];
  return ways[way % ways.length] ?? wrong;
}

type Line = { text: string; code?: string; kind: 'noise' | 'code' | 'damaged' | 'again' };

/** A chat with so many codes, damaged ones, and codes that somebody pasted again; the rest of `lines` is noise. */
export function makeChat(
  sheet: readonly SheetItem[],
  amounts: { lines: number; codes: number; damaged: number; again: number },
  random: Random,
) {
  const codes = new Set<string>();
  while (codes.size < amounts.codes) {
    codes.add(writeCode(randomRatings(sheet, random), sheet));
  }
  const good = [...codes].map((code): Line => ({ text: frame(writeAnyhow(code, random), random), code, kind: 'code' }));
  const bad = Array.from({ length: amounts.damaged }, (_, way): Line => {
    const code = writeCode(randomRatings(sheet, random), sheet);
    return { text: frame(damage(code, way), random), kind: 'damaged' };
  });
  const noise = Array.from({ length: amounts.lines - amounts.codes - amounts.damaged - amounts.again }, (): Line => ({
    text: pick(NOISE, random),
    kind: 'noise',
  }));
  const lines = shuffle([...good, ...bad, ...noise], random);
  for (let count = 0; count < amounts.again; count += 1) {
    const code = [...codes][count] ?? '';
    const after = lines.findIndex((line) => line.code === code) + 1;
    const place = after + Math.floor(random() * (lines.length - after + 1));
    lines.splice(place, 0, { text: frame(writeAnyhow(code, random), random), code, kind: 'again' });
  }
  const text = lines.map((line, index) => `${head(index, random)}${line.text}`).join('\n');
  return { text, lines };
}

function frame(code: string, random: Random): string {
  return pick(FRAMES, random).replace('§', () => code);
}

/** What meeting programs put before each line. */
function head(index: number, random: Random): string {
  const [hour, minute, second] = [18 + Math.floor(index / 180), Math.floor(index / 3) % 60, (index * 17) % 60].map(
    (part) => String(part).padStart(2, '0'),
  );
  const name = pick(NAMES, random);
  return pick(
    [
      `${hour}:${minute}:${second} From ${name} to Everyone: `,
      `[${hour}:${minute}] ${name}: `,
      `${name}\t${hour}:${minute}\t`,
      `12/11/2026, ${hour}:${minute} - ${name}: `,
      `${name} (${hour}h${minute}) `,
      '',
    ],
    random,
  );
}

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
