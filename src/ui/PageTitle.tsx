import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  children: ReactNode;
  /** What the tab says, the specific thing first. The name of the app is added. */
  title: string;
  /** False where the focus belongs elsewhere: to the row just left, or to the indicator of a link. */
  takesFocus?: boolean;
};

let firstPage = true;

/**
 * The one h1 of a screen. On navigation it takes the focus, so that keyboard and screen reader start where the new screen
 * starts; on the first page of a visit the browser's own start is kept.
 */
export function PageTitle({ children, title, takesFocus = true }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    if (!firstPage && takesFocus) {
      heading.current?.focus();
    }
    firstPage = false;
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
