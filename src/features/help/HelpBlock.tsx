import type { AnyBlock } from './describe';
import styles from './help.module.css';
import { useWords } from './useWords';
import { usePack } from './usePack';

/** One block of a section; `section` is where its words stand, such as `privacy.files`. */
export function HelpBlock({ block, section }: { block: AnyBlock; section: string }) {
  const say = useWords();
  const pack = usePack();
  switch (block.kind) {
    case 'text':
      return block.keys.map((key) => <p key={key}>{say(`${section}.${key}`)}</p>);
    case 'list':
    case 'steps': {
      const List = block.kind === 'list' ? 'ul' : 'ol';
      return (
        <List>
          {block.keys.map((key) => (
            <li key={key}>{say(`${section}.${key}`)}</li>
          ))}
        </List>
      );
    }
    case 'rules':
    case 'named': {
      const List = block.kind === 'rules' ? 'ol' : 'ul';
      return (
        <List>
          {block.names.map((key) => (
            <li key={key}>
              <strong className={styles.name}>{say(`${section}.${key}.name`)}</strong>
              {say(`${section}.${key}.text`)}
            </li>
          ))}
        </List>
      );
    }
    case 'link':
      return (
        <p>
          <a href={typeof block.href === 'string' ? block.href : block.href(pack)}>
            {say(`${section}.${block.label}`)}
          </a>
        </p>
      );
    case 'live':
      return <block.Content />;
  }
}
