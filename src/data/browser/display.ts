/** How a person wants the screen: theme and size of the text. Kept in this browser, not in the city's file. */
import { readItem, writeItem } from './device';

export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export type Theme = (typeof THEMES)[number];
export type TextSize = (typeof TEXT_SIZES)[number];
export type Display = { theme: Theme; text: TextSize };

const THEME_KEY = 'educating-cities.theme';
const TEXT_KEY = 'educating-cities.text';

/** The wishes kept in this browser; `system` and `normal` where there are none. */
export function getDisplay(): Display {
  return {
    theme: THEMES.find((theme) => theme === readItem(THEME_KEY)) ?? 'system',
    text: TEXT_SIZES.find((size) => size === readItem(TEXT_KEY)) ?? 'normal',
  };
}

/** Keeps the wishes and puts them on the page at once. */
export function setDisplay({ theme, text }: Display): void {
  writeItem(THEME_KEY, theme);
  writeItem(TEXT_KEY, text);
  applyDisplay();
}

/** Puts the wishes on the page, where `ui/theme.css` reads them. */
export function applyDisplay(): void {
  const { theme, text } = getDisplay();
  Object.assign(document.documentElement.dataset, { theme, text });
}
