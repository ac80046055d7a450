import { useTranslation } from 'react-i18next';
import type { Pack } from '@/domain/pack';
import { describeItem } from '@/domain/workshop/itemWords';
import { OptionTexts } from '@/ui/workshop/OptionTexts';
import { useFormat } from '@/ui/useFormat';
import { WritingLines } from '@/ui/workshop/WritingLines';
import { CASES, type Case } from './cases';
import styles from './practice.module.css';
import { VignetteKey } from './VignetteKey';

/** Three invented towns that everyone rates first, and the key on a page of its own. */
export function VignettesPage({ pack }: { pack: Pack }) {
  return (
    <>
      {CASES.map((one, index) => (
        <CasePage key={one.name} number={index + 1} about={one} pack={pack} />
      ))}
      <VignetteKey pack={pack} />
    </>
  );
}

type CaseProps = { number: number; about: Case; pack: Pack };

function CasePage({ number, about: { name, indicator }, pack }: CaseProps) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const words = describeItem(indicator, pack);
  return (
    <section className={`sheet paper ${styles.case}`}>
      <h2>{t('vignettes.case', { number: format.number(number), town: t(`vignettes.${name}.town`) })}</h2>
      <p>{t(`vignettes.${name}.one`)}</p>
      <p>{t(`vignettes.${name}.two`)}</p>
      <h3>{t('vignettes.about', { id: indicator, title: words?.title ?? '' })}</h3>
      <p>{words?.question}</p>
      <p>{t('vignettes.task')}</p>
      <OptionTexts options={words?.options ?? []} numbered />
      <p>{t('vignettes.why')}</p>
      <WritingLines count={2} />
    </section>
  );
}
