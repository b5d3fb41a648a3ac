import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { homeOf, type Page } from '../page.ts';
import { useSessionQuery } from '../session.tsx';
import { usePageTitle } from './page-title.ts';
import { Redirect, ToSignIn } from './Redirect.tsx';

/** `/`: leads each role to the page that answers its question. */
export function HomePage({ pages }: { pages: readonly Page[] }) {
  const query = useSessionQuery();
  return (
    <Loaded query={query} skeleton={<span />}>
      {(session) => {
        if (!session) return <ToSignIn />;
        const home = homeOf(pages, session.role);
        return home ? <Redirect to={home.path} /> : <NoHome />;
      }}
    </Loaded>
  );
}

/** For a role whose pages come with a later part of the product. */
function NoHome() {
  const t = useTranslator(uiMessages);
  usePageTitle(t('ui.no-home-title'));
  return (
    <EmptyState title={<h1>{t('ui.no-home-title')}</h1>}>
      <p>{t('ui.no-home')}</p>
    </EmptyState>
  );
}
