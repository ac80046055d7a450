/** The letters on a page of a PDF, by the number of the part of the document they belong to. */
import { createReader, isDictionary, parseValue, PdfText, type PdfValue } from './pdfSyntax';

/** `isWide`: two bytes for each sign. `toUnicode`: the program that says which letters a sign stands for. */
export type PdfFont = { isWide: boolean; toUnicode: string };

/** Text by MCID. Signs without letters are left out. */
export function readMarkedText(content: string, fonts: ReadonlyMap<string, PdfFont>): Map<number, string> {
  const tables = new Map([...fonts].map(([name, font]) => [name, { ...font, letters: readLetters(font.toUnicode) }]));
  const texts = new Map<number, string>();
  const marks: (number | undefined)[] = [];
  let font: string | undefined;
  let operands: PdfValue[] = [];
  const show = (values: readonly PdfValue[]) => {
    const table = tables.get(font ?? '');
    const id = marks.findLast((mark) => mark !== undefined);
    if (!table || id === undefined) {
      return;
    }
    const signs = values.flatMap((value) => (value instanceof PdfText ? [value.text] : []));
    const size = table.isWide ? 2 : 1;
    const text = signs.flatMap((run) => cut(run, size)).map((sign) => table.letters.get(sign) ?? '');
    texts.set(id, (texts.get(id) ?? '') + text.join(''));
  };
  const reader = createReader(content);
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (!/^[A-Za-z'"*]/.test(token) || token === 'true' || token === 'false' || token === 'null') {
      operands.push(parseValue(reader, token));
      continue;
    }
    const [first, second] = operands;
    if (token === 'BDC' || token === 'BMC') {
      marks.push(isDictionary(second) && typeof second.MCID === 'number' ? second.MCID : undefined);
    } else if (token === 'EMC') {
      marks.pop();
    } else if (token === 'Tf') {
      font = typeof first === 'string' ? first : undefined;
    } else if (token === 'Tj') {
      show(operands);
    } else if (token === 'TJ' && Array.isArray(first)) {
      show(first);
    }
    operands = [];
  }
  return texts;
}

function cut(run: string, size: number): string[] {
  return Array.from({ length: Math.floor(run.length / size) }, (_, place) =>
    run.slice(place * size, (place + 1) * size),
  );
}

function readLetters(program: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, lines = ''] of program.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, sign = '', text = ''] of lines.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      letters.set(bytes(sign).toString('latin1'), letterOf(text));
    }
  }
  for (const [, lines = ''] of program.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
        const sign = bytes(code.toString(16).padStart(from.length, '0')).toString('latin1');
        letters.set(
          sign,
          letterOf((parseInt(text, 16) + code - parseInt(from, 16)).toString(16).padStart(text.length, '0')),
        );
      }
    }
  }
  return letters;
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

function letterOf(hex: string): string {
  return bytes(hex).swap16().toString('utf16le');
}
