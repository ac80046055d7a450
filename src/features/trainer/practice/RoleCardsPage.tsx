import { useTranslation } from 'react-i18next';
import { LEVELS, type Pack } from '@/domain/pack';
import { describeItem } from '@/domain/workshop/itemWords';
import { OptionTexts } from '@/ui/workshop/OptionTexts';
import { useFormat } from '@/ui/useFormat';
import styles from './practice.module.css';

/** What the eight people answer together, and the level that their pieces give. */
const INDICATOR = '11.I2';
const LEVEL = 'underWay';
const ROLES = [
  'education',
  'finance',
  'youth',
  'opposition',
  'association',
  'neighbourhood',
  'school',
  'data',
] as const;
/** Two and two on a page, to be cut apart. */
const PAGES = [ROLES.slice(0, 4), ROLES.slice(4)];

/** A meeting to play: who each person is, what they want, and the piece of the truth that only they know. */
export function RoleCardsPage({ pack }: { pack: Pack }) {
  return (
    <>
      <FacilitatorSheet pack={pack} />
      {PAGES.map((roles) => (
        <div key={roles[0]} className={`sheet paper ${styles.cards}`}>
          {roles.map((role) => (
            <RoleCard key={role} role={role} />
          ))}
        </div>
      ))}
      <TableSheet pack={pack} />
    </>
  );
}

/** What lies on the table: the indicator and its texts, without the solution. */
function TableSheet({ pack }: { pack: Pack }) {
  const { t } = useTranslation('trainer');
  const words = describeItem(INDICATOR, pack);
  return (
    <section className="sheet paper">
      <h2>{t('roleCards.texts')}</h2>
      <p>
        <strong>{words?.title}</strong>
      </p>
      <p>{words?.question}</p>
      <OptionTexts options={words?.options ?? []} numbered />
    </section>
  );
}

function RoleCard({ role }: { role: (typeof ROLES)[number] }) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  return (
    <section className={styles.card}>
      <p className="quiet">{t('roleCards.card', { number: format.number(ROLES.indexOf(role) + 1) })}</p>
      <h2>{t(`roleCards.${role}.role`)}</h2>
      <dl>
        {(['want', 'know'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`roleCards.${part}`)}</dt>
            <dd>{t(`roleCards.${role}.${part}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function FacilitatorSheet({ pack }: { pack: Pack }) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const words = describeItem(INDICATOR, pack);
  return (
    <section className="sheet paper">
      <h2>{t('roleCards.sheet')}</h2>
      <p>{t('roleCards.situation', { id: INDICATOR, title: words?.title ?? '' })}</p>
      <h3>{t('roleCards.how')}</h3>
      <ol>
        {(['deal', 'first', 'talk', 'second', 'compare'] as const).map((step) => (
          <li key={step}>{t(`roleCards.${step}`)}</li>
        ))}
      </ol>
      <p>{t('roleCards.fewer')}</p>
      <h3>{t('roleCards.solution')}</h3>
      <p>
        <strong>
          {t('roleCards.level', {
            level: format.number(LEVELS.indexOf(LEVEL)),
            name: words?.options.find(({ rating }) => rating === LEVEL)?.name ?? '',
          })}
        </strong>
      </p>
      <p>{t('roleCards.because')}</p>
      <p>{t('roleCards.lesson')}</p>
    </section>
  );
}
