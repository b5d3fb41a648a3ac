import type { Sentence } from '../../../../kernel/language.ts';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { forgetEvidence, useAnnouncedFirst } from '../../../evidence/web/public-parts.tsx';
import type { GiftEntry } from '../../gift.ts';

const title: Sentence = { 'zh-CN': '捐助凭证', en: 'Voucher of a gift' };

/** Papers and photos of an entry: told to the server before the entry that names them; the outbox goes on sending their bytes. */
export function usePapers() {
  const announcing = useAnnouncedFirst();
  const { entries } = useOutbox();
  return {
    isUnderWay: announcing.isUnderWay,
    toldFirst: ({ evidenceIds }: Pick<GiftEntry, 'evidenceIds'>, then: () => void) => announcing.begin(evidenceIds, title, then),
    /** When the form goes: what nobody else knows of is thrown away. */
    leave: ({ evidenceIds }: Pick<GiftEntry, 'evidenceIds'>) => void forgetEvidence(entries ?? [], evidenceIds),
  };
}
