import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openNetworkFile, type NetworkFileRefusal } from '@/data/network/networkFiles';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';

type State = { status: 'waiting' | 'reading' } | { status: 'refused'; name: string; refusal: NetworkFileRefusal };

/** Opens the network of somebody else as one more on this computer. */
export function OpenNetwork() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const id = useId();
  const [state, setState] = useState<State>({ status: 'waiting' });
  const open = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    setState({ status: 'reading' });
    const opened = await openNetworkFile(file);
    if ('id' in opened) {
      setState({ status: 'waiting' });
      announce(t('network.list.open.done'));
      navigate(paths.network(opened.id));
    } else {
      setState({ status: 'refused', name: file.name, refusal: opened.refusal });
    }
  };
  return (
    <section>
      <h2>{t('network.list.open.title')}</h2>
      <label htmlFor={id}>{t('network.list.open.label')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('network.list.open.hint')}
      </span>
      <p>
        <input
          id={id}
          aria-describedby={`${id}-hint`}
          type="file"
          accept=".json,application/json"
          disabled={state.status === 'reading'}
          onChange={({ target }) => void open(target.files?.[0])}
        />
      </p>
      {state.status === 'reading' ? <output>{t('network.list.open.reading')}</output> : null}
      {state.status === 'refused' ? <Refused name={state.name} refusal={state.refusal} /> : null}
    </section>
  );
}

function Refused({ name, refusal: { reason } }: { name: string; refusal: NetworkFileRefusal }) {
  const { t } = useTranslation();
  const kind = kindOf(reason);
  return (
    <Notice kind="failure" announced>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      <p>{t(`network.list.open.refused.${kind}.why`)}</p>
      <p>{t(`network.list.open.refused.${kind}.next`)}</p>
      <p>{t('open.nothingChanged')}</p>
    </Notice>
  );
}

/** Several reasons call for the same step. */
function kindOf(reason: NetworkFileRefusal['reason']) {
  switch (reason) {
    case 'newerVersion':
    case 'tooLarge':
    case 'unreadable':
    case 'noRoom':
    case 'notStored':
      return reason;
    case 'notJson':
    case 'damaged':
    case 'invalid':
    case 'forbiddenKeys':
      return 'damaged';
    case 'oneCity':
    case 'wholeCopy':
    case 'notForComparing':
    case 'noYears':
      return 'oneCity';
    default:
      return 'otherKind';
  }
}
