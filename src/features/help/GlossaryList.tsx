import { useTranslation } from 'react-i18next';
import { STRENGTHS } from '@/domain/evidence';
import { useFormat } from '@/ui/useFormat';
import styles from './help.module.css';
import { usePack } from './usePack';

/** Words that stand only here. Their order is that of the alphabet of each language. */
const OWN = [
  'answer',
  'assessment',
  'association',
  'ballot',
  'ballotCode',
  'baseline',
  'charter',
  'city',
  'confidence',
  'coordinator',
  'copy',
  'coverage',
  'dimension',
  'edition',
  'evidence',
  'evidenceStrength',
  'facilitator',
  'figure',
  'group',
  'indicator',
  'level',
  'mean',
  'median',
  'middleHalf',
  'minutes',
  'network',
  'networkFile',
  'pack',
  'principle',
  'profile',
  'provisional',
  'range',
  'report',
  'role',
  'roomWindow',
  'round',
  'sample',
  'scale',
  'selfAssessment',
  'shareFile',
  'shortForm',
  'spread',
  'target',
  'toDiscuss',
  'verifiedTitle',
  'workingTitle',
  'workshop',
] as const;

/** The words of the tool from A to Z. Words that other screens use are taken from there, so that they are the same. */
export function GlossaryList() {
  const { t } = useTranslation('help');
  const format = useFormat();
  const { dimensions } = usePack();
  const { t: word } = useTranslation();
  const borrowed = {
    answered: word('state.answered'),
    unknown: word('state.unknown'),
    notApplicable: word('state.notApplicable'),
    unanswered: word('state.unanswered'),
    ready: word('status.ready'),
    toFindOut: word('nav.toFindOut'),
    notEvidenced: word('evidence.notEvidenced'),
    ...dimensions,
  };
  const strengths = format.list(STRENGTHS.map((strength) => word(`evidence.strengths.${strength}`)));
  const entries = [
    ...OWN.map((id) => ({
      id,
      term: t(`glossary.words.own.${id}.term`),
      meaning: t(`glossary.words.own.${id}.meaning`, { strengths }),
    })),
    ...(Object.keys(borrowed) as (keyof typeof borrowed)[]).map((id) => ({
      id,
      term: borrowed[id],
      meaning: t(`glossary.words.borrowed.${id}`),
    })),
  ].toSorted((a, b) => format.compare(a.term, b.term));
  return (
    <dl className={styles.glossary}>
      {entries.map(({ id, term, meaning }) => (
        <div key={id} className="keep">
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
