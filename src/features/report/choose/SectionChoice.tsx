import { useTranslation } from 'react-i18next';
import { wordsOf, type Section } from '@/domain/document/model';
import { TickList } from './TickList';

type Props = {
  /** All the document has, in its language. */
  sections: readonly Section[];
  language: string;
  /** Ids of those that are left out. */
  left: readonly string[];
  onChange: (left: string[]) => void;
};

/** The parts of the document. Absent where there is nothing to choose. */
export function SectionChoice({ sections, language, left, onChange }: Props) {
  const { t } = useTranslation();
  if (sections.length < 2) {
    return null;
  }
  const ticks = sections.map(({ id, heading }) => ({
    id,
    text: <span lang={language}>{wordsOf(heading)}</span>,
    isIn: !left.includes(id),
  }));
  return (
    <TickList
      legend={t('report.sections')}
      hint={t('report.sectionsHint')}
      ticks={ticks}
      columns
      onChange={(id, isIn) => onChange(isIn ? left.filter((other) => other !== id) : [...left, id])}
    >
      {ticks.some(({ isIn }) => !isIn) ? (
        <button type="button" className="plain" onClick={() => onChange([])}>
          {t('report.allSections')}
        </button>
      ) : null}
    </TickList>
  );
}
