import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsOf, type Answer } from '@/domain/answer';
import { isScored, type Indicator, type PackOutline } from '@/domain/pack';
import { HIGHEST, LOWEST, type Level } from '@/domain/scoring';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat, type Format } from '@/ui/useFormat';
import { EXAMPLE_ANSWERS, EXAMPLE_CHANGES, EXAMPLE_PRINCIPLE, getExample, listPoints, scoreExample } from './example';
import styles from './help.module.css';
import { useHelpLanguage } from './usePack';

/** The worked example: the answers, the way to the level, and what one change does to it. */
export function ExampleTables() {
  const { t } = useTranslation('help');
  const { t: word } = useTranslation();
  const format = useFormat();
  const { pack, indicators } = use(getExample(useHelpLanguage()));
  const principle = pack.principles.find(({ id }) => id === EXAMPLE_PRINCIPLE);
  const { value = LOWEST, low, high, answered, applicable } = scoreExample(indicators);
  return (
    <>
      <p>
        {t('levels.example.intro', {
          number: format.number(principle?.number ?? 0),
          principle: principle?.title.text ?? '',
        })}
      </p>
      <AnswersTable pack={pack} indicators={indicators} />
      <SumsTable indicators={indicators} />
      <p>
        {t('levels.example.reads', {
          level: format.level(value),
          low: format.level(low),
          high: format.level(high),
          counts: word('counts.answered', { answered, applicable }),
        })}
      </p>
      <ChangesTable pack={pack} indicators={indicators} />
    </>
  );
}

type Props = { pack: PackOutline; indicators: readonly Indicator[] };

function AnswersTable({ pack, indicators }: Props) {
  const { t } = useTranslation('help');
  const { t: word } = useTranslation();
  const format = useFormat();
  const caption = t('levels.example.table.caption');
  const pointsText = (indicator: Indicator) => {
    const points = pointsOf(EXAMPLE_ANSWERS.get(indicator.id));
    const none = isScored(indicator) ? t('levels.example.table.missing') : t('levels.example.table.out');
    return points === undefined ? none : format.number(points);
  };
  return (
    <TableRegion label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levels.example.table.indicator')}</th>
            <th scope="col">{t('levels.example.table.dimension')}</th>
            <th scope="col">{t('levels.example.table.answer')}</th>
            <th scope="col">{t('levels.example.table.points')}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.id}>
              <th scope="row">
                {indicator.id} {indicator.title}
              </th>
              <td>{pack.dimensions[indicator.dimension]}</td>
              <td>
                {nameAnswer(pack, EXAMPLE_ANSWERS.get(indicator.id)) ??
                  (isScored(indicator) ? word('state.unknown') : t('levels.example.table.figure'))}
              </td>
              <td>{pointsText(indicator)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** The name of the level or choice in an answer, as the pack has it. */
function nameAnswer(pack: PackOutline, answer: Pick<Answer, 'level' | 'choice'> | undefined): string | undefined {
  return answer?.choice ? pack.choices[answer.choice] : pack.scale.find(({ id }) => id === answer?.level)?.name;
}

function SumsTable({ indicators }: Pick<Props, 'indicators'>) {
  const { t } = useTranslation('help');
  const format = useFormat();
  const { dimensions, value = LOWEST, low, high, answered, applicable } = scoreExample(indicators);
  const { commitment, implementation } = dimensions;
  const points = (missing?: number) => listPoints(indicators, 'implementation', missing);
  const shown = (exact: number) =>
    t('levels.example.sums.shown', { exact: format.number(exact), level: format.level(exact) });
  const parts = (...values: (number | undefined)[]) => values.map((part) => part ?? LOWEST);
  const rows = [
    { key: 'commitment', sum: writeMean(listPoints(indicators, 'commitment'), format), result: commitment.value },
    { key: 'implementation', sum: writeMean(points(), format), result: implementation.value },
    { key: 'level', sum: writeMean(parts(commitment.value, implementation.value), format), shown: shown(value) },
    { key: 'lowPart', sum: writeMean(points(LOWEST), format), result: implementation.low },
    { key: 'low', sum: writeMean(parts(commitment.low, implementation.low), format), shown: shown(low) },
    { key: 'highPart', sum: writeMean(points(HIGHEST), format), result: implementation.high },
    { key: 'high', sum: writeMean(parts(commitment.high, implementation.high), format), shown: shown(high) },
  ] as const;
  const caption = t('levels.example.sums.caption');
  return (
    <TableRegion label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levels.example.sums.what')}</th>
            <th scope="col">{t('levels.example.sums.sum')}</th>
            <th scope="col">{t('levels.example.sums.result')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('levels.example.sums.coverage')}</th>
            <td>
              {format.number(answered)} ÷ {format.number(applicable)}
            </td>
            <td>{format.number(answered / applicable)}</td>
          </tr>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{t(`levels.example.sums.${row.key}`)}</th>
              <td className={styles.together}>{row.sum}</td>
              <td>{'shown' in row ? row.shown : format.number(row.result ?? LOWEST)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** A mean as it is written with a pencil: `(1 + 3) ÷ 2`, or the one value. */
function writeMean(values: readonly number[], format: Format): string {
  const sum = values.map((value) => format.number(value)).join(' + ');
  return values.length === 1 ? sum : `(${sum}) ÷ ${format.number(values.length)}`;
}

function ChangesTable({ pack, indicators }: Props) {
  const { t } = useTranslation('help');
  const { t: word } = useTranslation();
  const format = useFormat();
  const lowest = pack.scale.find(({ value }) => value === LOWEST)?.name ?? '';
  const level = ({ value, withheld, provisional }: Level) => {
    if (value === undefined) {
      return t('levels.example.changes.none', { reason: withheld ? word(`withheld.${withheld}`) : '' });
    }
    const shown = format.level(value);
    return provisional ? t('levels.example.changes.provisional', { level: shown }) : shown;
  };
  const caption = t('levels.example.changes.caption');
  return (
    <TableRegion label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levels.example.changes.change')}</th>
            <th scope="col">{t('levels.example.changes.level')}</th>
            <th scope="col">{t('levels.example.changes.range')}</th>
            <th scope="col">{t('levels.example.changes.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLE_CHANGES.map((change) => {
            const result = scoreExample(indicators, change);
            const { low, high, answered, applicable } = result;
            const names = format.list(change.indicators);
            return (
              <tr key={change.key}>
                <th scope="row">
                  {t(`levels.example.changes.${change.key}`, { indicator: names, indicators: names, answer: lowest })}
                </th>
                <td>{level(result)}</td>
                <td className={styles.together}>
                  {t('levels.example.changes.between', { low: format.level(low), high: format.level(high) })}
                </td>
                <td className={styles.together}>{word('counts.answered', { answered, applicable })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
