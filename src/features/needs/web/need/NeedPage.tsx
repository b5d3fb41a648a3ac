import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { meetNeed, viewNeed, withdrawNeed } from '../../contract.ts';
import type { NeedView } from '../../views.ts';
import { AlikePairs } from '../AlikePairs.tsx';
import { NeedBadges } from '../NeedBadges.tsx';
import { usePlaceWords } from '../NeedLineCard.tsx';
import { householdPath, needPath, needsPath } from '../paths.ts';
import { useNeedSections } from '../need-sections.ts';
import { staleAfterChange } from '../stale.ts';
import { useNeedWords, useTold } from '../words.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import classes from './NeedPage.module.css';
import { Related } from './Related.tsx';
import { SplitDialog } from './SplitDialog.tsx';

/** A need from its first word to its end, and what can be done about it. */
export function NeedPage() {
  const t = useNeedWords();
  const needId = usePageParam('needId');
  const query = useEndpoint(viewNeed, { params: { needId } });
  return (
    <LoadedPage title={t('needs.page.one')} back={<PageLink to={needsPath}>{t('needs.back')}</PageLink>} query={query}>
      {(view) => <LoadedNeed key={needId} view={view} />}
    </LoadedPage>
  );
}

type Opened = 'change' | 'split' | 'met' | 'withdraw' | undefined;

function LoadedNeed({ view }: { view: NeedView }) {
  const t = useNeedWords();
  const told = useTold();
  const place = usePlaceWords();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const { need } = view;
  const { needId } = need;
  const options = { invalidates: staleAfterChange, onSuccess: close };
  const met = useCommand(meetNeed, options);
  const withdraw = useCommand(withdrawNeed, options);
  return (
    <>
      <PageHeader
        title={told(need.kindName)}
        lead={need.householdId === null ? place(need) : <PageLink to={householdPath(need.householdId)}>{place(need)}</PageLink>}
        back={<PageLink to={needsPath}>{t('needs.back')}</PageLink>}
        status={<NeedBadges need={need} />}
        actions={
          need.state === 'open' && (
            <>
              <Button variant="default" onClick={() => setOpened('withdraw')}>
                {t('needs.withdraw')}
              </Button>
              <Button variant="default" onClick={() => setOpened('split')}>
                {t('needs.split')}
              </Button>
              <Button variant="default" onClick={() => setOpened('change')}>
                {t('needs.change')}
              </Button>
              <Button onClick={() => setOpened('met')}>{t('needs.met')}</Button>
            </>
          )
        }
      />
      <div className={classes['page']}>
        <div>
          <Section title={t('needs.facts')}>
            <Facts need={need} />
          </Section>
          <AlikePairs
            about={needId}
            pairs={view.alike.map(({ need: other, reasons }) => ({ one: need, other, reasons }))}
            goal={(kept) => (kept === needId ? undefined : needPath(kept))}
          />
          <Related view={view} />
          <LaterSections needId={needId} isOpen={need.state === 'open'} />
        </div>
        <Section title={t('needs.history')}>
          <History steps={view.history} />
        </Section>
      </div>
      {opened === 'change' && <ChangeDialog view={view} onClose={close} />}
      {opened === 'split' && <SplitDialog view={view} onClose={close} />}
      {opened === 'met' && (
        <ReasonDialog
          title={t('needs.met-title')}
          reasonLabel={t('needs.met-reason')}
          confirmLabel={t('needs.met')}
          command={met}
          onClose={close}
          onConfirm={(reason) => met.send({ params: { needId }, body: { reason } })}
        >
          <p>{t('needs.met-words')}</p>
        </ReasonDialog>
      )}
      {opened === 'withdraw' && (
        <ReasonDialog
          title={t('needs.withdraw-title')}
          reasonLabel={t('needs.field.reason')}
          confirmLabel={t('needs.withdraw')}
          command={withdraw}
          onClose={close}
          onConfirm={(reason) => withdraw.send({ params: { needId }, body: { reason } })}
        >
          <p>{t('needs.withdraw-words')}</p>
        </ReasonDialog>
      )}
    </>
  );
}

function LaterSections({ needId, isOpen }: { needId: string; isOpen: boolean }) {
  const sections = useNeedSections();
  const { role } = useSignedIn();
  const isWeighed = isOpen && (role === 'chief' || role === 'clerk');
  return sections.filter(({ shown }) => shown === 'always' || isWeighed).map(({ id, component: Part }) => (
    <Suspense key={id} fallback={<LoadingSkeleton />}>
      <Part needId={needId} />
    </Suspense>
  ));
}
