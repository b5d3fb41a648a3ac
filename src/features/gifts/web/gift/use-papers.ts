import type { Endpoint } from '../../../../kernel/endpoint.ts';
import type { Sentence } from '../../../../kernel/language.ts';
import { useFilesAreTaken, useFormWithFiles } from '../../../evidence/web/public-parts.tsx';
import type { GiftEntry } from '../../gift.ts';
import type { GiftEntryView, GiftView } from '../../views.ts';

const title: Sentence = { 'zh-CN': '捐助凭证', en: 'Voucher of a gift' };

/** Of every revision. */
const papersOf = ({ entry, earlier }: GiftEntryView) => [entry, ...earlier.map((before) => before.entry)].flatMap(({ evidenceIds }) => evidenceIds);
/** Of every entry: what any revision names is never thrown away. */
const papersIn = ({ entries }: Pick<GiftView, 'entries'>) => entries.flatMap(papersOf);

/** As the form has it, or as it was sent. */
type Papers = Partial<Pick<GiftEntry, 'evidenceIds'>>;
const noEntries: Pick<GiftView, 'entries'> = { entries: [] };

/**
 * Papers and photos of an entry: told to the server before the entry that names them; the outbox sends their bytes once the draft is gone.
 * @param draftKey of the form's kept draft
 * @param shownBy the question that shows the gift, where it is there already
 */
export function usePapers(draftKey: string, shownBy?: Endpoint) {
  const form = useFormWithFiles(draftKey, shownBy);
  return {
    isUnderWay: form.isUnderWay,
    notKept: form.notKept,
    wasChanged: form.wasChanged,
    /** What was picked is still being read. */
    areTaken: useFilesAreTaken(),
    refused: form.refused,
    send: ({ evidenceIds }: Pick<GiftEntry, 'evidenceIds'>, sending: () => void, isAsItWas: () => boolean) => form.send(evidenceIds, title, sending, isAsItWas),
    /** The server has the entry, and says what the gift names now. */
    saved: (own: Papers, gift: Pick<GiftView, 'entries'>) => form.saved(own.evidenceIds ?? [], papersIn(gift)),
    giveUp: (own: Papers, gift: Pick<GiftView, 'entries'> = noEntries) => form.giveUp(own.evidenceIds ?? [], papersIn(gift)),
  };
}
