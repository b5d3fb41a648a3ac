import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import type { AssistanceAct, DraftAct } from '../../act.ts';
import { recordAct } from '../../contract.ts';
import type { RecordOptions } from '../../views.ts';
import { newVisit, withVillage } from '../form/new-draft-act.ts';
import { actOfInput } from '../act-of-input.ts';
import type { TypedCodes } from '../household-codes.ts';

/** What the form holds: the act, and the campaign that it is of. */
export interface RecordDraft {
  campaignId: string;
  act: DraftAct;
  /** Codes that households have read out, until they wait in the outbox. */
  codes?: TypedCodes;
}

/** The form as it opens: a visit of today, in the campaign and the village of the last act where they still are. */
export function startOfAct({ campaigns, lastActs }: RecordOptions, { actId, date }: { actId: string; date: CalendarDate }): RecordDraft {
  const isKnownIn = ({ villages }: RecordOptions['campaigns'][number]) =>
    villages.some(({ villageId }) => villageId === lastActs[0]?.act.villageId);
  const campaign = campaigns.find(isKnownIn) ?? campaigns.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0];
  const villageIds = (campaign?.villages ?? []).map(({ villageId }) => villageId);
  return { campaignId: campaign?.campaignId ?? '', act: newVisit({ actId, date, villageIds, lastActs }) };
}

/** One more of the same place and day: market days and house-to-house visits bring many. */
export function anotherAct({ campaignId, act }: RecordDraft, options: RecordOptions, actId: string): RecordDraft {
  const { villageId, date } = act;
  const fresh = startOfAct(options, { actId, date: date ?? '' });
  return { campaignId, act: { ...fresh.act, villageId, date } };
}

/** Another campaign has other villages; whatever else was typed stays. */
export function inCampaign(draft: RecordDraft, campaignId: string, { campaigns }: Pick<RecordOptions, 'campaigns'>): RecordDraft {
  const villages = campaigns.find((one) => one.campaignId === campaignId)?.villages ?? [];
  const isThere = villages.some(({ villageId }) => villageId === draft.act.villageId);
  const only = villages.length === 1 ? (villages[0]?.villageId ?? null) : null;
  return { ...draft, campaignId, act: isThere ? draft.act : withVillage(draft.act, only, []) };
}

/** What the server knows, and before it what this device has entered since: without a network that is the last act. */
export function withActsOfDevice(options: RecordOptions, entries: readonly OutboxEntry[]): RecordOptions {
  const own = entries
    .filter(({ endpoint, state }) => endpoint === recordAct.name && state !== 'refused')
    // Kept only when nothing was missing.
    .map(({ input }) => actOfInput(input) as AssistanceAct);
  return { ...options, lastActs: [...own.map((act) => ({ kind: act.kind, act })), ...options.lastActs] };
}
