import { Button } from '@mantine/core';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { plansMessages } from '../../messages.ts';
import { campaignPath } from '../paths.ts';
import { plansWords } from '../words.ts';
import { useDesk } from './notice-desk.ts';
import classes from './Readiness.module.css';
import { useWhoIsLive } from './use-who-is-live.ts';

/** One line that says whether the notice may go live, and if not, everything that stands against it, one press away. */
export function Readiness() {
  const t = useTranslator(plansWords);
  const because = useTranslator(plansMessages);
  const whoIsLive = useWhoIsLive();
  const { notice, showFact } = useDesk();
  const { campaign, preview, state } = notice;
  if (state === 'discarded') return <Notice title={t('isDiscarded')} />;
  if (state === 'launched') {
    return (
      <Notice
        tone="confirmed"
        title={t('isLive', { name: campaign?.name ?? '', version: campaign?.version ?? 1 })}
        actions={campaign && <PageButton to={campaignPath(campaign.campaignId)}>{t('toCampaign')}</PageButton>}
      />
    );
  }
  // That question stands above, with its answers.
  const others = notice.obstacles.filter(({ code }) => code !== 'plans.same-notice-undecided');
  if (notice.obstacles.length === 0 && preview) {
    return (
      <Notice tone="confirmed" title={t('readyTitle')} announce="status">
        <p>{whoIsLive(preview)}</p>
      </Notice>
    );
  }
  if (others.length === 0) return null;
  return (
    <Notice tone="due" title={t('notReadyTitle', { count: others.length })} announce="status">
      <ul className={classes['obstacles']}>
        {others.map(({ code, params, at }) => {
          const words = because(code as keyof typeof plansMessages, params);
          return (
            <li key={`${code}${at ?? ''}`}>
              {words}
              {at !== undefined && (
                <Button variant="subtle" aria-label={t('about', { what: t('goThere'), about: words })} onClick={() => showFact(at)}>
                  {t('goThere')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
