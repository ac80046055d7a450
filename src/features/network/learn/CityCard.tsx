import { useTranslation } from 'react-i18next';
import type { NetworkYear } from '@/domain/network/record';
import { useCityWords } from '@/ui/network/useCityWords';
import { useFormat } from '@/ui/useFormat';

type Props = { city: NetworkYear; principleId: string; side: 'offers' | 'asks' };

const NOBODY: NetworkYear[] = [];

/** A city that may be named: who it is, what it can show, and how to reach it. */
export function CityCard({ city, principleId, side }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCityWords(NOBODY, true);
  const facts = [
    words.country(city.country),
    city.size ? words.size(city.size) : '',
    city.languages && city.languages.length > 0 ? format.list(city.languages.map((code) => words.language(code))) : '',
  ];
  const practices = city.offers.filter((offer) => offer.principleId === principleId && (offer.title || offer.link));
  return (
    <li>
      <strong>
        <bdi>{city.name}</bdi>
      </strong>
      <div className="quiet small">{facts.filter(Boolean).join(' · ')}</div>
      {side === 'offers'
        ? practices.map(({ title, link }) => (
            <div key={`${title} ${link}`}>
              {title ? <bdi>{title}</bdi> : null} {link ? <bdi>{link}</bdi> : null}
            </div>
          ))
        : null}
      <div>{city.contact ? t('network.learn.contact', { contact: city.contact }) : t('network.learn.noContact')}</div>
    </li>
  );
}
