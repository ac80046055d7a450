import type { DocumentModel, Fact, Section, Table } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import { buildChange } from './changeSection';
import { buildExchange } from './exchangeSection';
import { buildNobody, buildNumbers, buildUnknowns } from './gapSections';
import { countCities, describeSpread, type NetworkInput } from './networkInput';
import { buildProfile } from './profileSection';
import { buildRules } from './rulesSection';
import type { OtherFigures } from './yearFigures';

/**
 * The report of a network as a document: what the screen shows and what the HTML file holds. Pure: the same input gives the
 * same document. No figure of fewer than 5 cities stands in it, and no name that was not asked for.
 */
export function buildNetworkDocument(input: NetworkInput): DocumentModel {
  const { network, figures, t, language, direction } = input;
  const { year, others } = figures;
  return {
    language,
    direction,
    title: t('exports.network.title', { network: cleanText(network.name), year }),
    heading: [{ typed: network.name }, t('exports.network.heading', { year })],
    contents: t('exports.contents'),
    marks: listMarks(input),
    blocks: [{ kind: 'facts', facts: describeReport(input) }],
    sections: [
      buildNetwork(input),
      buildProfile(input),
      buildChange(input),
      ...(others ? [buildNobody, buildUnknowns, buildNumbers, buildExchange].map((build) => build(others, input)) : []),
      buildRules(input),
    ],
  };
}

function listMarks({ network, figures, t }: NetworkInput): DocumentModel['marks'] {
  const isAgreed = figures.edition !== undefined;
  return [
    ...(network.sample ? [{ word: t('exports.marks.sample'), text: t('exports.network.marks.sampleText') }] : []),
    isAgreed
      ? { word: t('exports.network.marks.agreed'), text: t('exports.network.marks.agreedText') }
      : { word: t('exports.marks.draft'), text: t('exports.network.marks.draftText') },
  ];
}

/** Below the title: whose figures these are, and that nobody checked them from outside. */
function describeReport({ figures, packs, t, format, savedAt }: NetworkInput): Fact[] {
  const { year, edition, others } = figures;
  // An edition does not say which indicator sets it was made with.
  const used = packs.filter(({ id }) => others?.packIds.includes(id));
  const agreed: Fact[] = edition
    ? [
        { label: t('exports.network.about.agreedBy'), value: { typed: edition.body } },
        { label: t('exports.network.about.agreedOn'), value: format.day(edition.agreedAt) },
      ]
    : [];
  return [
    { label: t('exports.about.year'), value: String(year) },
    ...agreed,
    ...(used.length > 0
      ? [
          {
            label: t('exports.about.pack'),
            value: used.map(({ title, version }) => t('exports.about.packName', { title, version })),
          },
        ]
      : []),
    { label: t('exports.about.madeBy'), value: t('exports.network.about.madeBy') },
    { label: t('exports.about.date'), value: format.day(savedAt) },
    {
      label: t('exports.about.tool'),
      value: [t('exports.about.toolName', { name: t('app.name'), version: __APP_VERSION__ }), packs[0].disclaimer],
    },
  ];
}

function buildNetwork(input: NetworkInput): Section {
  const { figures, t } = input;
  const { others, cities, year } = figures;
  const isMixed = others && others.packIds.length > 1;
  return {
    id: 'network',
    heading: t('exports.network.about.heading'),
    blocks: [
      { kind: 'text', text: t(`exports.network.about.${others?.mayShowNames ? 'textNamed' : 'text'}`) },
      {
        kind: 'facts',
        facts: [
          { label: t('exports.network.about.cities', { year }), value: countCities(cities, input) },
          ...listOtherYears(input),
          ...(others ? describeAnswers(others, input) : []),
        ],
      },
      ...(isMixed ? [{ kind: 'text' as const, text: t('exports.network.about.mixed', { count: others.common }) }] : []),
      ...(others ? [tabulateCountries(others, input)] : []),
    ],
    sections: [],
  };
}

function listOtherYears(input: NetworkInput): Fact[] {
  const { years, figures, t } = input;
  const lines = years
    .filter(({ year }) => year !== figures.year)
    .map(({ year, cities }) => t('exports.network.about.yearCities', { year, cities: countCities(cities, input) }));
  return lines.length > 0 ? [{ label: t('exports.network.about.otherYears'), value: lines }] : [];
}

/** How complete the answers are: of a city in the middle, and from the least to the most. */
function describeAnswers({ coverage, unknown }: OtherFigures, input: NetworkInput): Fact[] {
  const { t, format } = input;
  const tell = (distribution: typeof coverage, write: (value: number) => string) => {
    const [middle, , range] = describeSpread(distribution, write, input);
    return t('exports.network.about.middleAndRange', { middle, range });
  };
  return [
    { label: t('exports.network.about.coverage'), value: tell(coverage, format.percent) },
    { label: t('exports.network.about.unknown'), value: tell(unknown, (value) => format.number(value, 0)) },
  ];
}

function tabulateCountries({ countries }: OtherFigures, { t, format }: NetworkInput): Table {
  const isOnlyRest = countries.length === 1;
  const rest = t(isOnlyRest ? 'exports.network.about.allCountries' : 'exports.network.about.otherCountries');
  return {
    kind: 'table',
    caption: t('exports.network.about.countries', { count: FEWEST_CITIES }),
    columns: [t('exports.about.country'), t('exports.network.columns.cities')],
    rows: countries.map(({ code, cities }) => ({
      key: code ?? 'rest',
      cells: [code ? format.country(code) : rest, format.number(cities)],
    })),
  };
}
