import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { getPack } from '@/data/packs';
import { cityFileName } from '@/domain/file/fileName';
import type { YearComparison } from '@/domain/years/comparison';
import { COMPARISON_TABLE } from '@/exports/index';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';

type Props = { open: OpenAssessment; comparison: YearComparison };

/** The whole comparison as one table in a file. */
export function ComparisonFile({ open: { city }, comparison }: Props) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const { build, ending, part, mediaType, label, hint } = COMPARISON_TABLE;
  const save = async () => {
    try {
      const { language } = i18n;
      const pack = await getPack(comparison.packIds.after, language);
      const content = await build({ comparison, city, pack, t, language });
      const { before, after } = comparison.years;
      const work = { city, assessments: [] };
      const name = cityFileName(work, new Date().toISOString(), ending, `${before}-${after}_${part}`);
      saveFile({ name, content, type: mediaType });
      announce(t('report.made', { name }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="noprint">
      {failed ? (
        <Notice kind="failure" announced>
          {t('report.failed')}
        </Notice>
      ) : null}
      <p>
        <button type="button" aria-describedby="comparison-file" onClick={() => void save()}>
          {t(label)}
        </button>
        <span id="comparison-file" className="hint">
          {t(hint)}
        </span>
      </p>
    </div>
  );
}
