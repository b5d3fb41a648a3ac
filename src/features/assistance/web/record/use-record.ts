import { useState } from 'react';
import { newId } from '../../../../kernel/ids.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { fieldErrorsOf } from '../../../../ui/api/field-errors.ts';
import { ProblemError } from '../../../../ui/api/problem-error.ts';
import { useNow, useReadClock } from '../../../../ui/clock.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useSay } from '../../../../ui/language/use-translator.ts';
import { askToPersist } from '../../../../ui/offline/storage-room.ts';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { outbox } from '../../../../ui/outbox/outbox.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import type { ActKind, DraftAct } from '../../act.ts';
import { recordAct } from '../../contract.ts';
import { refusalsAgainstAct } from '../../rules.ts';
import type { RecordOptions } from '../../views.ts';
import { actOfInput } from '../outbox-kinds.ts';
import { asKind, firstAct, tidied } from './first-act.ts';
import { titleOfAct } from './title-of-act.ts';
import { recordWords } from './words.ts';

export interface RecordContext {
  options: RecordOptions;
  entries: readonly OutboxEntry[];
  mended: OutboxEntry | undefined;
}

interface Draft {
  campaignId: string;
  act: DraftAct;
}

/** Where nothing is left to type, every field the server may refuse. */
const fields = ['date', 'villageId', 'kind', 'mode', 'people', 'visits', 'moneyFen', 'goods', 'goods.*', 'note', 'householdIds', 'details.*', 'workers'];

/** The state of the form: foreseen, kept on the device as it changes, held against the rules, saved to the outbox. */
export function useRecord({ options, entries, mended }: RecordContext) {
  const say = useSay();
  const { language } = useLanguage();
  const { accountId } = useSignedIn();
  const readClock = useReadClock();
  const today = shanghaiDate(useNow());
  const campaigns = options.campaigns.filter(({ villages }) => villages.length > 0);
  const earlier = [
    ...entries.filter(({ endpoint }) => endpoint === recordAct.name).map(({ input }) => actOfInput(input)),
    ...options.lastActs.map(({ act }) => act),
  ];
  const villageIdsOf = (campaignId: string) => campaigns.find((one) => one.campaignId === campaignId)?.villages.map(({ villageId }) => villageId) ?? [];
  const [initial] = useState((): Draft => {
    const { campaignId = '' } = mended ? (mended.input as { body: { campaignId: string } }).body : (campaigns[0] ?? {});
    if (mended) return { campaignId, act: actOfInput(mended.input) };
    return { campaignId, act: firstAct('visit', { actId: newId(), date: today, villageIds: villageIdsOf(campaignId), earlier }) };
  });
  const draft = useKeptDraft<Draft>(`act:${mended?.commandId ?? 'new'}`, initial);
  const { campaignId, act } = draft.value;
  const campaign = campaigns.find((one) => one.campaignId === campaignId) ?? campaigns[0];
  if (!campaign) throw new Error('the form opens only where a village is helped');
  const villageIds = villageIdsOf(campaign.campaignId);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();

  const written = tidied(act);
  const refusals = refusalsAgainstAct(written, { villageIds: new Set(villageIds), today });
  const told = mended?.refusal ? fieldErrorsOf(new ProblemError(mended.refusal), fields.map((name) => `act.${name}`), language) : undefined;
  const errorAt = (path: string): string | undefined => {
    const here = refusals.filter(({ at }) => at === path).map(({ code, params }) => say(recordWords[code as keyof typeof recordWords] ?? { 'zh-CN': code, en: code }, params));
    if (tried && here.length > 0) return here.join('\n');
    return tried ? undefined : told?.errorAt(`act.${path}`);
  };

  /** @returns the entry when it is on the disk; undefined where it is not, and then the page says why */
  const save = async (): Promise<OutboxEntry | undefined> => {
    setTried(true);
    setError(undefined);
    if (refusals.length > 0) return undefined;
    setSaving(true);
    try {
      const capturedAt = readClock().toISOString();
      const villageName = campaign.villages.find(({ villageId }) => villageId === written.villageId)?.villageName ?? '';
      const input = { body: { campaignId: campaign.campaignId, act: written, capturedAt } };
      const entry = await outbox.add(accountId, { endpoint: recordAct.name, input, title: titleOfAct(written, villageName), capturedAt }, mended?.commandId);
      draft.discard();
      void askToPersist();
      return entry;
    } catch (caught) {
      setError(caught);
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  return {
    act,
    campaign,
    campaigns,
    today,
    errorAt,
    error,
    saving,
    save,
    tried: tried && refusals.length > 0,
    /** Something stands here that the outbox does not have. */
    isTouched: draft.state.status !== 'empty',
    change: (changed: Partial<DraftAct>) => draft.setValue((before) => ({ ...before, act: { ...before.act, ...changed } })),
    changeKind: (kind: ActKind) => draft.setValue((before) => ({ ...before, act: asKind(before.act, kind, { villageIds, earlier }) })),
    changeCampaign: (chosen: string) =>
      draft.setValue((before) => ({ campaignId: chosen, act: { ...before.act, villageId: villageIdsOf(chosen)[0] ?? null, householdIds: [], personIds: [] } })),
  };
}
