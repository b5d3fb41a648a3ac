import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageButton, PageLink, usePageParam, usePageSearch } from '../../../../ui/links.tsx';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { useStoodWhileTaken } from '../../../evidence/web/public-parts.tsx';
import { getAct, getRecordOptions } from '../../contract.ts';
import { actPath } from '../paths.ts';
import { useActWords } from '../words.ts';
import { CorrectForm, type CorrectFormProps } from './CorrectForm.tsx';

/** Corrections add: the form filled in, what changes beside it, and why. With `?entry=` a refused one of the outbox is mended. */
export function CorrectActPage() {
  const t = useActWords();
  const actId = usePageParam('actId');
  const [{ entry: mendedId }] = usePageSearch();
  const { entries } = useOutbox();
  const act = useEndpoint(getAct, { params: { actId } });
  const options = useEndpoint(getRecordOptions, {}, { freshForMs: 300_000 });
  const back = <PageLink to={actPath(actId)}>{t('assistance.page.act')}</PageLink>;
  return (
    <LoadedPage<unknown> title={t('assistance.page.correct')} back={back} query={act.data ? options : act}>
      {() =>
        act.data &&
        options.data &&
        (entries !== undefined || mendedId === undefined) && (
          <>
            <PageHeader title={t('assistance.page.correct')} lead={t('assistance.correct-lead')} back={back} />
            <CorrectWhereAllowed key={actId} view={act.data} options={options.data} mended={entries?.find(({ commandId, state }) => commandId === mendedId && state === 'refused')} />
          </>
        )
      }
    </LoadedPage>
  );
}

/** The page asks again on every return from the camera; what another device has done meanwhile is shown once the photo is there. */
function CorrectWhereAllowed({ view: latest, ...rest }: CorrectFormProps) {
  const t = useActWords();
  const view = useStoodWhileTaken(latest);
  if (view.actions.includes('correct')) return <CorrectForm view={view} {...rest} />;
  return (
    <Notice
      tone="due"
      title={t('assistance.not-correctable')}
      actions={
        <PageButton variant="default" to={actPath(view.act.actId)}>
          {t('assistance.open-act')}
        </PageButton>
      }
    />
  );
}
