import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Role } from '../../../kernel/actor.ts';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { DownloadButton } from '../../../ui/components/DownloadButton.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../ui/components/PageHeader.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { PageButton, usePageSearch } from '../../../ui/links.tsx';
import { useSignedIn } from '../../../ui/session.tsx';
import { exportPairings, listPairings } from '../contract.ts';
import type { PairingSide } from '../pairing.ts';
import type { PairingList } from '../views.ts';
import { Coverage, type ShownState } from './Coverage.tsx';
import { MakePairing } from './MakePairing.tsx';
import { PairingTable } from './PairingTable.tsx';
import { importsPath, noticesPath, workbenchPath } from './paths.ts';
import { ToConfirm } from './ToConfirm.tsx';
import { Unpaired } from './Unpaired.tsx';
import { VillageChip } from './VillageChip.tsx';
import { usePairingWords } from './words.ts';

const sideOf: Partial<Record<Role, PairingSide>> = { orgHead: 'organization', village: 'village' };

/** Who helps whom: what waits for the reader first, then how far the county has come, then every pairing. */
export function PairingsPage() {
  const t = usePairingWords();
  const { role } = useSignedIn();
  const isOffice = role === 'chief' || role === 'clerk';
  const [{ village }, setSearch] = usePageSearch();
  const query = village ? { villageId: village } : {};
  const list = useEndpoint(listPairings, { query }, { keepPrevious: true });
  const [making, setMaking] = useState<{ villageId?: string }>();
  const side = sideOf[role];
  return (
    <LoadedPage title={t('listTitle')} query={list}>
      {(view) => (
        <>
          <PageHeader
            title={t('listTitle')}
            lead={t('listLead')}
            actions={
              <>
                <DownloadButton endpoint={exportPairings} input={{ query }}>
                  {t('workbook')}
                </DownloadButton>
                {isOffice && (
                  <>
                    <PageButton variant="default" to={workbenchPath} leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.8} aria-hidden />}>
                      {t('toWorkbench')}
                    </PageButton>
                    {!isWithoutVillages(view) && (
                      <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setMaking({})}>
                        {t('make')}
                      </Button>
                    )}
                  </>
                )}
              </>
            }
          />
          {village && <VillageChip village={view.village} onRemove={() => setSearch({ village: undefined })} />}
          {side && <ToConfirm side={side} lines={view.pairings.filter(({ awaits }) => awaits.includes(side))} />}
          {view.unpaired.length > 0 && (
            <Unpaired villages={view.unpaired} {...(isOffice ? { onPair: (villageId: string) => setMaking({ villageId }) } : {})} />
          )}
          {isWithoutVillages(view) && !village && isOffice ? (
            <EmptyState
              title={t('noVillages')}
              actions={
                <>
                  <PageButton to={noticesPath}>{t('toNotices')}</PageButton>
                  <PageButton variant="default" to={importsPath}>
                    {t('toImports')}
                  </PageButton>
                </>
              }
            >
              {t('noVillagesWords')}
            </EmptyState>
          ) : isWithoutVillages(view) ? (
            <EmptyState title={t(village ? 'noneInVillage' : 'noPairings')}>{!village && t('noPairingsOthers')}</EmptyState>
          ) : (
            <Standing view={view} />
          )}
          {view.ended.length > 0 && <Ended view={view} />}
          {making && <MakePairing {...making} onClose={() => setMaking(undefined)} />}
        </>
      )}
    </LoadedPage>
  );
}

/** For the office every village is either paired or named as unpaired. */
const isWithoutVillages = ({ pairings, unpaired }: PairingList) => pairings.length === 0 && unpaired.length === 0;

function Standing({ view }: { view: PairingList }) {
  const t = usePairingWords();
  const [{ state }, setSearch] = usePageSearch();
  const chosen = (['confirmed', 'agreed', 'onPaper'] as const).find((one) => one === state);
  const choose = (next: ShownState | undefined) => setSearch({ state: next });
  return (
    <>
      <Section title={t('coverage')}>
        <Coverage list={view} chosen={chosen} onChoose={choose} />
      </Section>
      <Section
        title={t('tableTitle')}
        flush
        actions={
          chosen && (
            <Button variant="subtle" onClick={() => choose(undefined)}>
              {t('all')}
            </Button>
          )
        }
      >
        <PairingTable
          caption={t('tableTitle')}
          lines={chosen ? view.pairings.filter((line) => line.state === chosen) : view.pairings}
          empty={t('noneInState')}
        />
      </Section>
    </>
  );
}

function Ended({ view }: { view: PairingList }) {
  const t = usePairingWords();
  const [isShown, setShown] = useState(false);
  if (!isShown) {
    return (
      <Button variant="subtle" color="gray" mt="md" onClick={() => setShown(true)}>
        {t('showEnded', { count: view.ended.length })}
      </Button>
    );
  }
  return (
    <Section title={t('endedTitle')} flush>
      <PairingTable caption={t('endedTitle')} lines={view.ended} />
    </Section>
  );
}
