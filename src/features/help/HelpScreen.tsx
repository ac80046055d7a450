import { HelpIndex } from './HelpIndex';
import { HelpPage } from './HelpPage';
import { getPage } from './pages';

/** The index of help, or one page. `page` is what stands in the address; an unknown one leads to the index, which says so. */
export function HelpScreen({ page: path }: { page?: string | undefined }) {
  const page = path === undefined ? undefined : getPage(path);
  return page ? <HelpPage key={page.key} page={page} /> : <HelpIndex unknown={path !== undefined} />;
}
