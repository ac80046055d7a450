// @vitest-environment node
/** Words of the interface: each has a key, each key is used, and none of them frightens anybody. */
import type { ESTree } from 'vite';
import english from '@/i18n/locales/en.json';
import { OWN_PARTS } from '@/i18n/pageSections';
import { isCode, listFiles, placeOf, visitFile, type SourceFile } from './support/sourceFiles';

/** Attributes that are read aloud or shown. */
const SPOKEN =
  /^(alt|aria-(description|label|roledescription|valuetext)|caption|error|hint|label|placeholder|summary|title)$/;

/** A city is not examined, compared or sent anywhere, and is asked without being shouted at or begged. */
const AVOIDED =
  /\b(audit\w*|rank(ed|ing|ings)?|scor(e|es|ed|ing)|submit\w*|sent|completed|please|simply|just click)\b|!/i;
/** The only thing that is said about sending. */
const ALLOWED = /nothing (is|was|has been) sent|not sent|never sent|sent (nowhere|anywhere)/i;

const code = listFiles('src').filter(isCode);

/** Every text with its key, such as `nav.help`. */
function listKeys(node: object, path = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : listKeys(value as object, `${path}${name}.`),
  );
}

/** A pattern for the keys that a text with holes may become: a hole stands for one part. None when it names no part. */
function patternOf({ quasis }: ESTree.TemplateLiteral): RegExp | undefined {
  if (!quasis.some(({ value }) => /(^|\.)[a-z]\w*(\.|$)/.test(value.raw))) {
    return undefined;
  }
  const parts = quasis.map(({ value }) => (value.cooked ?? '').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[A-Za-z0-9]+')}$`);
}

/** The texts that an expression in JSX may show as they stand: not those in calls, for these are keys. */
function listShown(node: ESTree.Node): ESTree.Node[] {
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(listShown);
    case 'LogicalExpression':
      return [node.left, node.right].flatMap(listShown);
    case 'ParenthesizedExpression':
    case 'JSXExpressionContainer':
      return listShown(node.expression);
    case 'TemplateLiteral':
      return [...node.quasis.filter(({ value }) => /\p{L}/u.test(value.raw)), ...node.expressions.flatMap(listShown)];
    case 'Literal':
      return typeof node.value === 'string' && /\p{L}/u.test(node.value) ? [node] : [];
    default:
      return [];
  }
}

test('no word is written into a screen: words are keys', () => {
  const written: string[] = [];
  for (const file of code) {
    const check = (node: ESTree.Node) => written.push(...listShown(node).map(({ start }) => placeOf(file, start)));
    visitFile(file, {
      JSXElement: ({ children }) => children.forEach(check),
      JSXFragment: ({ children }) => children.forEach(check),
      JSXAttribute: ({ name, value }) => {
        if (value && name.type === 'JSXIdentifier' && SPOKEN.test(name.name)) {
          check(value);
        }
      },
    });
  }
  expect(written).toEqual([]);
});

/** What a key is written as in these files: whole keys, keys with holes and, for the help pages, parts that they put together. */
function listKeyWriters(files: readonly SourceFile[]) {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  const parts = new Set<string>();
  for (const file of files) {
    visitFile(file, {
      Literal: ({ value }) => void (typeof value === 'string' && whole.add(value)),
      Property: ({ key }) => void (key.type === 'Identifier' && parts.add(key.name)),
      TemplateLiteral: (node) => {
        const pattern = node.expressions.length > 0 ? patternOf(node) : undefined;
        patterns.push(...(pattern ? [pattern] : []));
      },
    });
  }
  const isWritten = (key: string) => whole.has(key) || patterns.some((pattern) => pattern.test(key));
  return { isWritten, hasParts: (key: string) => key.split('.').every((part) => parts.has(part) || whole.has(part)) };
}

test('every key is used', () => {
  const ownerOf = ({ path }: SourceFile) => OWN_PARTS.find((part) => path.startsWith(`src/features/${part}/`));
  const screens = listKeyWriters(code.filter((file) => !ownerOf(file)));
  const owners = new Map(
    OWN_PARTS.map((part) => [part, listKeyWriters(code.filter((file) => ownerOf(file) === part))]),
  );
  const unused = listKeys(english).filter(([key]) => {
    const plain = key.replace(/_(zero|one|two|few|many|other)$/, '');
    const [part = '', ...rest] = plain.split('.');
    const owner = owners.get(part);
    if (!owner) {
      return !screens.isWritten(plain) && ![...owners.values()].some(({ isWritten }) => isWritten(plain));
    }
    // A part of its own is written without its name. The pages of help name page, section and paragraph apart.
    const within = rest.join('.');
    return !owner.isWritten(within) && !(part === 'help' && owner.hasParts(within));
  });
  expect(unused.map(([key]) => key)).toEqual([]);
});

test('no word of the interface judges, ranks, begs or shouts', () => {
  const wrong = listKeys(english).filter(([, text]) => AVOIDED.test(text.replace(ALLOWED, '')));
  expect(wrong).toEqual([]);
});

test('apostrophes, quotation marks and dots are those of print', () => {
  const plain = listKeys(english).map(([key, text]) => [key, text.replace(/frame-ancestors 'none'/, '')] as const);
  expect(plain.filter(([, text]) => /['"]|\.\.\.| {2}|^\s|\s$/.test(text))).toEqual([]);
});

test('every plural has a form for one and for many', () => {
  const keys = new Set(listKeys(english).map(([key]) => key));
  const single = [...keys].filter(
    (key) =>
      (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other'))) ||
      (key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one'))),
  );
  expect(single).toEqual([]);
});
