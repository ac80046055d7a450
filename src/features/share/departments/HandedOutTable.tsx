import { useTranslation } from 'react-i18next';
import type { AwaitedPart } from '@/data/files/parts';
import { listPrinciples } from '@/domain/part';
import { TableRegion } from '@/ui/TableRegion';
import { Tag } from '@/ui/Tag';
import { useFormat } from '@/ui/useFormat';

type Props = { parts: readonly AwaitedPart[]; onAgain: (part: AwaitedPart) => void };

/** Which department was given what, and whose answers are back. */
export function HandedOutTable({ parts, onAgain }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const caption = t('departments.handedOut.caption');
  const describeQuestions = (part: AwaitedPart) => {
    const numbers = listPrinciples(part).map((id) => format.number(Number(id.slice(1))));
    const questions = format.number(part.indicators.length);
    return t('departments.handedOut.number', { count: numbers.length, questions, numbers: format.list(numbers) });
  };
  return (
    <TableRegion label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('departments.handedOut.department')}</th>
            <th scope="col">{t('departments.handedOut.questions')}</th>
            <th scope="col">{t('departments.handedOut.at')}</th>
            <th scope="col">{t('departments.handedOut.cameBack')}</th>
            <th scope="col">{t('departments.handedOut.file')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">{part.department}</th>
              <td>{describeQuestions(part)}</td>
              <td>{format.day(part.at)}</td>
              <td>
                {part.cameBack ? format.day(part.cameBack) : <Tag tone="open">{t('departments.handedOut.notYet')}</Tag>}
              </td>
              <td>
                <button
                  type="button"
                  className="plain"
                  aria-label={t('departments.handedOut.againFor', { department: part.department })}
                  onClick={() => onAgain(part)}
                >
                  {t('departments.handedOut.again')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
