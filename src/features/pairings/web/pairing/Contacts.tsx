import { Button } from '@mantine/core';
import { useState } from 'react';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import type { ContactView } from '../../agreement.ts';
import type { AgreementView, PairingView } from '../../views.ts';
import { usePairingPageWords } from './pairing-words.ts';
import classes from './Pairing.module.css';
import { ShowPhoneDialog } from './ShowPhoneDialog.tsx';

interface Row extends ContactView {
  index: number;
}

const phoneCell = (onAsk: (row: Row) => void) => (row: Row) => <Phone row={row} onAsk={onAsk} />;

/** Whom to call on each side; a number is shown whole for a reason. */
export function Contacts({ view, agreement: { agreementId, contacts, parties } }: { view: PairingView; agreement: AgreementView }) {
  const t = usePairingPageWords();
  const [asked, setAsked] = useState<Row>();
  const partyOf = ({ pairingId }: ContactView) =>
    pairingId === null ? view.villageName : (parties.find((party) => party.pairingId === pairingId)?.organizationName ?? '');
  const columns: Column<Row>[] = [
    { id: 'name', header: t('contactName'), isHeading: true, cell: ({ name }) => name },
    { id: 'of', header: t('contactOf'), cell: partyOf },
    { id: 'post', header: t('contactPost'), cell: ({ post }) => post },
    { id: 'phone', header: t('contactPhone'), cell: phoneCell(setAsked) },
  ];
  return (
    <div className={classes['contacts']}>
      <h3>{t('contacts')}</h3>
      <DataTable
        caption={t('contacts')}
        columns={columns}
        rows={contacts.map((contact, index) => ({ ...contact, index }))}
        rowKey={({ index }) => String(index)}
      />
      {asked && <ShowPhoneDialog agreementId={agreementId} contact={asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Phone({ row, onAsk }: { row: Row; onAsk(row: Row): void }) {
  const t = usePairingPageWords();
  return (
    <>
      <span className="jd-number">{row.maskedPhone}</span>{' '}
      <Button className="jd-no-print" size="xs" variant="subtle" aria-label={t('showPhoneFor', { name: row.name })} onClick={() => onAsk(row)}>
        {t('showPhone')}
      </Button>
    </>
  );
}
