import { useTranslation } from 'react-i18next';
import styles from './help.module.css';

/** Written by the organisation that hosts a copy, without building it anew. */
const HOST_FIELDS = ['name', 'contact', 'enforcement'] as const;
type Host = Partial<Record<(typeof HOST_FIELDS)[number], string>>;

/** Reads `<meta name="host-contact" content="…">` and its like. A field that is not there is left out. */
function getHost(): Host {
  const found = HOST_FIELDS.map((field) => [field, readMeta(`meta[name="host-${field}"]`)] as const);
  return Object.fromEntries(found.filter(([, text]) => text));
}

/** The content security policy of this page, or undefined when it was not built. */
function getContentPolicy(): string | undefined {
  return readMeta('meta[http-equiv="Content-Security-Policy"]');
}

function readMeta(selector: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(selector)?.content.trim();
}

/** Who hosts this copy and how to reach them, or that nobody has said so. */
export function HostContact() {
  const { t } = useTranslation('help');
  const { name, contact } = getHost();
  return <p>{name && contact ? t('host.contact', { name, contact }) : t('host.noContact')}</p>;
}

/** Where to complain about accessibility, or that nobody has said so. */
export function HostEnforcement() {
  const { t } = useTranslation('help');
  const { enforcement } = getHost();
  return <p>{enforcement ? t('host.enforcement', { enforcement }) : t('host.noEnforcement')}</p>;
}

/** The lines an administrator adds to the page. */
export function HostLines() {
  return (
    <pre className={styles.code}>
      {HOST_FIELDS.map((field) => `<meta name="host-${field}" content="…">`).join('\n')}
    </pre>
  );
}

/** The policy as this page carries it, so that it is never described wrongly. */
export function ContentPolicy() {
  const { t } = useTranslation('help');
  const policy = getContentPolicy();
  return policy ? (
    <pre className={styles.code}>{policy.replaceAll('; ', ';\n')}</pre>
  ) : (
    <p className="quiet">{t('administrators.security.none')}</p>
  );
}
