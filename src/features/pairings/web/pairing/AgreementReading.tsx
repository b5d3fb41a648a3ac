import { Button } from '@mantine/core';
import { IconPaperclip, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { downloadAgreement, downloadSignedPaper } from '../../contract.ts';
import type { PairingSide } from '../../pairing.ts';
import type { AgreementView, PairingView } from '../../views.ts';
import { agreementPath } from '../paths.ts';
import { Contacts } from './Contacts.tsx';
import { usePairingPageWords } from './pairing-words.ts';
import classes from './Pairing.module.css';
import { SignedPaperDialog } from './SignedPaperDialog.tsx';
import { Terms } from './Terms.tsx';

export interface AgreementReadingProps {
  view: PairingView;
  agreement: AgreementView;
  isStanding?: boolean;
}

/** An agreement as both sides have it before them: terms, contacts, and whose word stands under it. */
export function AgreementReading({ view, agreement, isStanding = false }: AgreementReadingProps) {
  const t = usePairingPageWords();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { agreementId, version, changeReason, madeByName, madeAt, papers, contacts } = agreement;
  return (
    <Section
      title={t('agreementTitle', { version })}
      lead={t('madeBy', { name: madeByName, time: format.dateTime(madeAt) })}
      actions={
        <>
          {isStanding && view.deeds.includes('addPaper') && (
            <Button variant="default" leftSection={<IconPaperclip size={18} stroke={1.8} aria-hidden />} onClick={() => setAdding(true)}>
              {t('addPaper')}
            </Button>
          )}
          {isStanding && view.deeds.includes('change') && (
            <PageButton variant="default" to={agreementPath(view.pairingId)} leftSection={<IconPencil size={18} stroke={1.8} aria-hidden />}>
              {t('change')}
            </PageButton>
          )}
          <DownloadButton endpoint={downloadAgreement} input={{ params: { agreementId } }}>
            {t('document')}
          </DownloadButton>
        </>
      }
    >
      <h3>{t('confirmations')}</h3>
      <ul className={classes['sides']}>
        {agreement.parties.map(({ pairingId, organizationName }) => (
          <Side key={pairingId} name={organizationName} agreement={agreement} pairingId={pairingId} side="organization" />
        ))}
        <Side name={view.villageName} agreement={agreement} pairingId={view.pairingId} side="village" />
      </ul>
      {/* Who is asked to confirm has the terms above, beside the button. */}
      {!(isStanding && view.deeds.includes('confirm')) && <Terms agreement={agreement} />}
      {contacts.length > 0 && <Contacts view={view} agreement={agreement} />}
      {changeReason !== '' && (
        <p>
          <span className={classes['soft']}>{t('whyChanged')}</span> {changeReason}
        </p>
      )}
      {papers.length > 0 && (
        <ul className={classes['papers']}>
          {papers.map(({ paperId, fileName }) => (
            <li key={paperId}>
              <DownloadButton variant="subtle" endpoint={downloadSignedPaper} input={{ params: { paperId } }}>
                {t('paper', { file: fileName })}
              </DownloadButton>
            </li>
          ))}
        </ul>
      )}
      {adding && <SignedPaperDialog view={view} agreement={agreement} onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface SideProps {
  name: string;
  agreement: AgreementView;
  pairingId: string;
  side: PairingSide;
}

function Side({ name, agreement, pairingId, side }: SideProps) {
  const t = usePairingPageWords();
  const format = useFormat();
  const word = agreement.confirmations.find((one) => one.pairingId === pairingId && one.side === side);
  return (
    <li>
      <strong>{name}</strong>
      <StatusBadge tone={word ? 'confirmed' : 'due'}>{t(word ? 'confirmed' : 'notConfirmedYet')}</StatusBadge>
      {word && (
        <span className={classes['soft']}>
          {t(word.means === 'account' ? 'byAccount' : 'byPaper', { name: word.confirmedByName, time: format.dateTime(word.confirmedAt) })}
        </span>
      )}
    </li>
  );
}
