import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { getPack } from '@/data/packs';
import { cityFileName } from '@/domain/file/fileName';
import type { YearComparison } from '@/domain/years/comparison';
import { COMPARISON_TABLE } from '@/exports/index';
import { FileButtons } from '@/ui/files/FileButtons';

type Props = { open: OpenAssessment; comparison: YearComparison };

/** The whole comparison as one table in a file. */
export function ComparisonFile({ open: { city }, comparison }: Props) {
  const { t, i18n } = useTranslation();
  const { build, ending, part, mediaType, label, hint } = COMPARISON_TABLE;
  const make = async () => {
    const { language } = i18n;
    const pack = await getPack(comparison.packIds.after, language);
    const content = await build({ comparison, city, pack, t, language });
    const { before, after } = comparison.years;
    const name = cityFileName(
      { city, assessments: [] },
      new Date().toISOString(),
      ending,
      `${before}-${after}_${part}`,
    );
    saveFile({ name, content, type: mediaType });
    return t('report.made', { name });
  };
  return (
    <div className="noprint">
      <FileButtons files={[{ id: 'comparison', label: t(label), hint: t(hint), make }]} />
    </div>
  );
}
