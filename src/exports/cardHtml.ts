/** A good practice card as a small HTML file, in one of the two orders it is asked for. */
import { AWARD_ORDER, DATABANK_ORDER, type CardField, type PracticeCard } from '@/domain/plan/practiceCard';
import { isSafeLink } from '@/domain/document/model';
import { escapeHtml } from '@/domain/document/plainText';
import { findIndicator, formatPartialDate, type ReportInput } from './document/reportInput';
import { writeHtmlPage } from './htmlPage';

/** What the file of a card is made from, all words in one language. */
export type CardInput = Pick<ReportInput, 'report' | 'pack' | 't' | 'language' | 'direction'> & {
  card: PracticeCard;
};

/** One part for each criterion of the Educating Cities Award, with what the card says of it. */
export function writeAwardCard(input: CardInput): string {
  const { t } = input;
  const parts = AWARD_ORDER.map(({ criterion, fields }) => {
    const facts = fields.flatMap((field) => {
      const value = writeField(field, input);
      return value ? [writeFact(t(`plan.practice.fields.${field}`), value)] : [];
    });
    const none = fields.length === 0 ? t('plan.practice.toWrite') : t('plan.practice.empty');
    // The criteria are an open list in the rules; each has its words here.
    const heading = t(`plan.practice.criteria.${criterion as 'relevance'}`);
    const content = facts.length > 0 ? `<dl>${facts.join('\n')}</dl>` : `<p>${escapeHtml(none)}</p>`;
    return `<section>\n<h2>${escapeHtml(heading)}</h2>\n${content}\n</section>`;
  });
  return writePage(input, parts.join('\n'));
}

/** One record with the fields of the databank of experiences; city, principle and goals come from the report and the pack. */
export function writeDatabankCard(input: CardInput): string {
  const { t } = input;
  const facts = DATABANK_ORDER.map((field) =>
    writeFact(
      t(`plan.practice.fields.${field}`),
      writeRecordField(field, input) ?? escapeHtml(t('plan.practice.empty')),
    ),
  );
  return writePage(input, `<section>\n<dl>${facts.join('\n')}</dl>\n</section>`);
}

function writeRecordField(field: (typeof DATABANK_ORDER)[number], input: CardInput): string | undefined {
  const { report, pack, t, card } = input;
  const indicator = findIndicator(pack, card.indicatorId);
  const principle = pack.principles.find(({ id }) => id === indicator?.principle);
  switch (field) {
    case 'city':
      return writeWords(report.city.name);
    case 'principles':
      return principle && escapeHtml(t('plan.named', { id: principle.number, title: principle.title.text }));
    case 'sdg':
      return indicator && escapeHtml(indicator.sdg.join(', '));
    default:
      return writeField(field, input);
  }
}

/** What the city wrote, or undefined when it wrote nothing. */
function writeField(field: CardField, { card, language }: CardInput): string | undefined {
  const value = card[field];
  if (value === undefined || value.length === 0) {
    return undefined;
  }
  if (typeof value !== 'string') {
    return `<ul>${value.map((entry) => `<li>${writeWords(entry)}</li>`).join('')}</ul>`;
  }
  if (field === 'start') {
    return escapeHtml(formatPartialDate(value, language));
  }
  const address = escapeHtml(value);
  return field === 'link' && isSafeLink(value)
    ? `<a href="${address}" rel="noopener noreferrer" dir="ltr">${address}</a>`
    : writeWords(value);
}

function writeFact(label: string, value: string): string {
  return `<div><dt>${escapeHtml(label)}</dt><dd>${value}</dd></div>`;
}

/** Words of the city: their direction is their own. */
function writeWords(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

function writePage({ report, t, language, direction, card }: CardInput, content: string): string {
  const { title = '', indicatorId } = card;
  const { city } = report;
  const sample = `<p class="mark"><strong>${escapeHtml(t('exports.marks.sample'))}</strong> ${escapeHtml(t('plan.practice.sampleText'))}</p>`;
  return writeHtmlPage({
    language,
    direction,
    title: t('plan.practice.cardPage', { id: indicatorId, city: city.name }),
    body: `<header>
<h1><span>${writeWords(title || indicatorId)}</span> <span>${writeWords(city.name)}</span></h1>
${city.sample ? sample : ''}
</header>
<main>
${content}
</main>`,
  });
}
