import { Notice } from '../../../../ui/components/Notice.tsx';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink } from '../../../../ui/links.tsx';
import type { PairingView } from '../../views.ts';
import { pairingPath } from '../paths.ts';
import { usePairingPageWords } from './pairing-words.ts';
import { useUntilWhen } from './until-when.ts';

/** Before another takes over: whose pairing it is that ends, and until when it was agreed. */
export function ReplacedPairing({ pairing }: { pairing: Pick<PairingView, 'organizationName' | 'villageName' | 'townshipName' | 'agreements' | 'agreementId'> }) {
  const t = usePairingPageWords();
  const untilWhen = useUntilWhen();
  const { organizationName, villageName, townshipName, agreements, agreementId } = pairing;
  const standing = agreements.find((one) => one.agreementId === agreementId);
  return <p>{t('replacesWhom', { organization: organizationName, village: `${townshipName ?? ''}${villageName}`, until: untilWhen(standing && standing.endsOn) })}</p>;
}

/** On the page of the one that took over. */
export function TakesOverFrom({ from }: { from: NonNullable<PairingView['takesOverFrom']> }) {
  const t = usePairingPageWords();
  const format = useFormat();
  const date = format.date(shanghaiDate(new Date(from.endedAt)));
  return <Notice title={t('takesOver', { organization: from.organizationName, date })} actions={<PageLink to={pairingPath(from.pairingId)}>{t('predecessor')}</PageLink>} />;
}
