import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { confirmAgreement, listPairings, viewPairing } from '../../contract.ts';
import type { AgreementView, PairingView } from '../../views.ts';
import { usePairingPageWords } from './pairing-words.ts';
import { Terms } from './Terms.tsx';

/** The first thing for the head and the cadre: the terms in short and one large button. */
export function ConfirmSection({ view, agreement }: { view: PairingView; agreement: AgreementView }) {
  const t = usePairingPageWords();
  const { role, name } = useSignedIn();
  const [asking, setAsking] = useState(false);
  const command = useCommand(confirmAgreement, {
    invalidates: [viewPairing, listPairings],
    onSuccess: () => setAsking(false),
  });
  const who = role === 'village' ? view.villageName : view.organizationName;
  const { agreementId, version } = agreement;
  return (
    <Section emphasis title={t('confirmTitle')} lead={t('confirmLead')}>
      <Terms agreement={agreement} />
      <Button size="lg" mt="md" miw="14rem" leftSection={<IconCheck size={22} stroke={1.8} aria-hidden />} onClick={() => setAsking(true)}>
        {t('confirmThis')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('confirmQuestion')}
        confirmLabel={t('confirmThis')}
        isPending={command.isPending}
        onConfirm={() => command.send({ params: { agreementId } })}
      >
        <p>{t('confirmWords', { name, who, version })}</p>
        <CommandNotice command={command} />
      </ConfirmDialog>
    </Section>
  );
}
