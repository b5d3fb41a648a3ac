import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { PageButton } from '../../../ui/links.tsx';
import { useSignedIn } from '../../../ui/session.tsx';
import { noticesPath } from './paths.ts';
import { registryWords } from './words.ts';

/** Villages come with a notice; who may load one finds the way. */
export function NoVillages() {
  const t = useTranslator(registryWords);
  const isOfOffice = ['chief', 'clerk'].includes(useSignedIn().role);
  return (
    <EmptyState title={t('noVillages')} actions={isOfOffice && <PageButton to={noticesPath}>{t('loadNotice')}</PageButton>}>
      <p>{t('noVillagesWhy')}</p>
    </EmptyState>
  );
}
