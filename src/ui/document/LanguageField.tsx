import { useTranslation } from 'react-i18next';
import { Field } from '@/ui/Field';

type Props = {
  label: string;
  hint?: string;
  /** Undefined: none of them. */
  value: string | undefined;
  /** What stands for none of them; without it one must be chosen. */
  none?: string;
  /** A language that is not offered. */
  without?: string;
  onChange: (language: string | undefined) => void;
};

/** The choice of a language for a document, which need not be that of the screen. Absent while there is only one. */
export function LanguageField({ label, hint, value, none, without, onChange }: Props) {
  const { i18n } = useTranslation();
  const languages = (i18n.options.supportedLngs || []).filter((code) => code !== 'cimode');
  if (languages.length < 2) {
    return null;
  }
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(wiring) => (
        <select {...wiring} value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {languages
            .filter((code) => code !== without)
            .map((code) => (
              <LanguageOption key={code} code={code} />
            ))}
        </select>
      )}
    </Field>
  );
}

/** Everyone finds their own language, so each stands in itself. */
function LanguageOption({ code }: { code: string }) {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return (
    <option value={code} lang={code}>
      {name.charAt(0).toLocaleUpperCase(code) + name.slice(1)}
    </option>
  );
}
