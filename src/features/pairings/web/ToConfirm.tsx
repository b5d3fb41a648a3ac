import { Section } from '../../../ui/components/Section.tsx';
import { PageButton } from '../../../ui/links.tsx';
import type { PairingSide } from '../pairing.ts';
import type { PairingLine } from '../views.ts';
import classes from './Rows.module.css';
import { pairingPath } from './paths.ts';
import { usePairingWords } from './words.ts';

/** What waits for the head or the cadre who looks: above everything else. */
export function ToConfirm({ side, lines }: { side: PairingSide; lines: readonly PairingLine[] }) {
  const t = usePairingWords();
  if (lines.length === 0) return null;
  // A village confirms a paper once, whoever signs it with the village.
  const papers = [...new Map(lines.map((line) => [side === 'village' ? line.agreementId : line.pairingId, line])).values()];
  return (
    <Section emphasis title={t('toConfirmTitle')} lead={t('toConfirmLead', { side: t(`ownSide.${side}`) })}>
      <ul className={classes['rows']}>
        {papers.map((line) => (
          <li key={line.pairingId}>
            <span>
              <strong>{side === 'village' ? line.organizationName : line.villageName}</strong>{' '}
              <span className={classes['soft']}>{side === 'village' ? '' : line.townshipName}</span>
            </span>
            <PageButton to={pairingPath(line.pairingId)}>{t('readAndConfirm')}</PageButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
