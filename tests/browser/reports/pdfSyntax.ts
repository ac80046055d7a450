/** The values of a PDF file: numbers, names, texts, lists, dictionaries with or without a stream behind them, references. */

export class PdfText {
  constructor(readonly text: string) {}
}
export class PdfReference {
  constructor(readonly object: number) {}
}
/** A name is a plain string. */
export type PdfValue = null | boolean | number | string | PdfText | PdfReference | PdfValue[] | PdfDictionary;
export type PdfDictionary = { [name: string]: PdfValue };

const TOKEN =
  /\s*(?:%[^\r\n]*[\r\n]\s*)*(<<|>>|\[|\]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<[0-9A-Fa-f\s]*>|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+)/y;

/** Reads the tokens of a text one by one, from a place on. */
export function createReader(text: string, start = 0) {
  let place = start;
  const next = (): string | undefined => {
    TOKEN.lastIndex = place;
    const found = TOKEN.exec(text);
    if (!found) {
      return undefined;
    }
    place = TOKEN.lastIndex;
    return found[1];
  };
  return {
    next,
    peek: (pattern: RegExp) => {
      const sticky = new RegExp(pattern, 'y');
      sticky.lastIndex = place;
      return sticky.exec(text);
    },
    skip: (length: number) => {
      place += length;
    },
    place: () => place,
  };
}

type Reader = ReturnType<typeof createReader>;

/** The object that begins here, with or without its number in front. */
export function parseObject(file: string, start: number): PdfValue {
  const reader = createReader(file, start);
  const head = reader.peek(/\s*\d+ \d+ obj/);
  reader.skip(head?.[0].length ?? 0);
  const value = parseValue(reader, reader.next() ?? 'null');
  const stream = reader.peek(/\s*stream\r?\n/);
  if (stream && isDictionary(value)) {
    reader.skip(stream[0].length);
    const length =
      typeof value.Length === 'number' ? value.Length : file.indexOf('endstream', reader.place()) - reader.place();
    return { ...value, stream: file.slice(reader.place(), reader.place() + length) };
  }
  return value;
}

/** The value that a token begins. */
export function parseValue(reader: Reader, token: string): PdfValue {
  switch (token.charAt(0)) {
    case '[':
      return parseList(reader);
    case '/':
      return token.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    case '(':
      return new PdfText(unescape(token.slice(1, -1)));
    case '<':
      return token === '<<' ? parseDictionary(reader) : new PdfText(fromHex(token.slice(1, -1)));
    default:
      return parseWord(reader, token);
  }
}

function parseWord(reader: Reader, token: string): PdfValue {
  if (token === 'true' || token === 'false') {
    return token === 'true';
  }
  const reference = reader.peek(/\s+\d+\s+R(?![A-Za-z])/);
  if (/^\d+$/.test(token) && reference) {
    reader.skip(reference[0].length);
    return new PdfReference(Number(token));
  }
  return token === 'null' ? null : Number(token);
}

function parseList(reader: Reader): PdfValue[] {
  const values: PdfValue[] = [];
  for (let token = reader.next(); token !== undefined && token !== ']'; token = reader.next()) {
    values.push(parseValue(reader, token));
  }
  return values;
}

function parseDictionary(reader: Reader): PdfDictionary {
  const values: PdfDictionary = {};
  for (let token = reader.next(); token !== undefined && token !== '>>'; token = reader.next()) {
    values[token.slice(1)] = parseValue(reader, reader.next() ?? 'null');
  }
  return values;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescape(text: string): string {
  return text.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, mark: string) =>
    /^[0-7]/.test(mark) ? String.fromCharCode(parseInt(mark, 8)) : mark.endsWith('\n') ? '' : (ESCAPES[mark] ?? mark),
  );
}

function fromHex(digits: string): string {
  return Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1');
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof PdfText) &&
    !(value instanceof PdfReference)
  );
}
