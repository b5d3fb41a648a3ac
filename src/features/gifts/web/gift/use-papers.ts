import type { Sentence } from '../../../../kernel/language.ts';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { settleEvidence, useAnnouncedFirst } from '../../../evidence/web/public-parts.tsx';
import type { GiftEntry } from '../../gift.ts';
import type { GiftEntryView } from '../../views.ts';

const title: Sentence = { 'zh-CN': '捐助凭证', en: 'Voucher of a gift' };

/** Of every revision. */
const papersOf = ({ entry, earlier }: GiftEntryView) => [entry, ...earlier.map((before) => before.entry)].flatMap(({ evidenceIds }) => evidenceIds);

/** As the form has it, or as it was sent. */
type Papers = Partial<Pick<GiftEntry, 'evidenceIds'>>;

/**
 * Papers and photos of an entry: told to the server before the entry that names them; the outbox sends their bytes once the draft is gone.
 * @param draftKey of the form's kept draft
 */
export function usePapers(draftKey: string) {
  const announcing = useAnnouncedFirst({ draftKey });
  const { entries = [] } = useOutbox();
  const settle = (own: Papers, named: readonly string[], isUncertain = false) =>
    void settleEvidence(entries, { draftKey, evidenceIds: own.evidenceIds ?? [], named, isUncertain });
  return {
    isUnderWay: announcing.isUnderWay,
    toldFirst: ({ evidenceIds }: Pick<GiftEntry, 'evidenceIds'>, then: () => void) => announcing.begin(evidenceIds, title, then),
    /** The server has the entry: what it names goes, and nothing else of the form stays. */
    saved: (own: Papers, sent: Papers) => settle(own, sent.evidenceIds ?? []),
    /** When the form is given up: what nobody else knows of is thrown away; where it may have arrived, only what the server was not told of. */
    leave: (own: Papers, isUncertain: boolean, named: readonly GiftEntryView[] = []) =>
      settle(own, named.flatMap(papersOf), isUncertain),
  };
}
