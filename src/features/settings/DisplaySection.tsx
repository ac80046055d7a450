import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDisplay, setDisplay, TEXT_SIZES, THEMES, type Display } from '@/data/browser/display';
import { Choices } from './Choices';

/** Theme and size of the text, for all pages of this browser. */
export function DisplaySection() {
  const { t } = useTranslation();
  const [display, setShown] = useState(getDisplay);
  const choose = (change: Partial<Display>) => {
    const next = { ...display, ...change };
    setDisplay(next);
    setShown(next);
  };
  return (
    <section>
      <h2>{t('settings.display.title')}</h2>
      <Choices
        legend={t('settings.display.theme')}
        value={display.theme}
        options={THEMES.map((value) => ({ value, name: t(`settings.display.themes.${value}`) }))}
        onChoose={(theme) => choose({ theme })}
      />
      <Choices
        legend={t('settings.display.text')}
        value={display.text}
        options={TEXT_SIZES.map((value) => ({ value, name: t(`settings.display.texts.${value}`) }))}
        onChoose={(text) => choose({ text })}
      />
    </section>
  );
}
