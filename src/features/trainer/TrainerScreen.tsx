import { getPage } from './pages';
import { TrainerIndex } from './TrainerIndex';
import { TrainerPage } from './TrainerPage';

type Props = { page?: string | undefined; about?: string | undefined; count?: number | undefined };

/** The trainer's set: the list of its pages, or one page to print. An unknown address leads to the list, which says so. */
export function TrainerScreen({ page: path, about, count }: Props) {
  const page = path === undefined ? undefined : getPage(path);
  return page ? (
    <TrainerPage key={page.key} page={page} about={about} count={count} />
  ) : (
    <TrainerIndex unknown={path !== undefined} />
  );
}
