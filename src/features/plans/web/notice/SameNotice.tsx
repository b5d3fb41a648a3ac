import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { chooseCampaign, listCampaigns, viewNotice } from '../../contract.ts';
import { Differences } from '../Differences.tsx';
import { plansWords } from '../words.ts';
import { useDesk } from './notice-desk.ts';
import classes from './SameNotice.module.css';

/**
 * Whether the notice begins a campaign or continues one. The same paper loaded again asks: new version, with what differs, or cancel.
 */
export function SameNotice({ onDiscard }: { onDiscard(): void }) {
  const t = useTranslator(plansWords);
  const { notice, canCorrect } = useDesk();
  const choose = useCommand(chooseCampaign, { invalidates: [viewNotice] });
  const { twin, replaces, changes, noticeId } = notice;
  if (!canCorrect) return null;
  const send = (campaignId: string | null) => choose.send({ params: { noticeId }, body: { campaignId } });
  if (!twin && !replaces) return <ContinueCampaign onChoose={send} isPending={choose.isPending} />;
  return (
    <>
      {replaces ? (
        <Notice
          title={t('replacesTitle', { name: replaces.name, version: replaces.version + 1 })}
          actions={
            !twin && (
              <Button variant="default" loading={choose.isPending} onClick={() => send(null)}>
                {t('ownCampaign')}
              </Button>
            )
          }
        >
          <p>{t('replacesWords')}</p>
          <CommandNotice command={choose} />
        </Notice>
      ) : (
        twin && (
          <Notice
            tone="urgent"
            title={t('twinTitle', { name: twin.name })}
            announce="status"
            actions={
              <>
                <Button variant="default" onClick={onDiscard}>
                  {t('cancelLoad')}
                </Button>
                <Button loading={choose.isPending} onClick={() => send(twin.campaignId)}>
                  {t('makeVersion')}
                </Button>
              </>
            }
          >
            <p>{t(twin.sameFile ? 'twinSameFile' : 'twinSameNumber', { version: twin.version })}</p>
            <CommandNotice command={choose} />
          </Notice>
        )
      )}
      {changes && (
        <Section title={t('changesTitle')} flush={changes.length > 0}>
          <Differences changes={changes} />
        </Section>
      )}
    </>
  );
}

/** A later paper with another number may continue a campaign too; only a person knows. */
function ContinueCampaign({ onChoose, isPending }: { onChoose(campaignId: string): void; isPending: boolean }) {
  const t = useTranslator(plansWords);
  const [chosen, setChosen] = useState('');
  const campaigns = useEndpoint(listCampaigns, {}).data?.campaigns ?? [];
  if (campaigns.length === 0) return null;
  return (
    <form
      className={classes['continue']}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      <NativeSelect
        label={t('continueCampaign')}
        value={chosen}
        data={[{ value: '', label: t('chooseCampaign') }, ...campaigns.map(({ campaignId, name }) => ({ value: campaignId, label: name }))]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={chosen === ''} loading={isPending}>
        {t('makeVersion')}
      </Button>
    </form>
  );
}
