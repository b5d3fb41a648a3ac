import type { IncomingHttpHeaders } from 'node:http';
import type { DraftAct } from '../../src/features/assistance/act.ts';
import type { OwnWeeksView, OwnWeekView } from '../../src/features/weekly-reports/views.ts';
import type { Session } from '../../src/ui/session.tsx';

interface Question {
  method: string;
  url: string;
  body: string;
  headers: IncomingHttpHeaders;
}

interface Told {
  status: number;
  body: string;
}

const refusal = (status: number, code: string): Told => ({
  status,
  body: JSON.stringify({ requestId: 'stand-in', refusals: [{ code, message: { 'zh-CN': `示例：${code}`, en: `Example: ${code}` } }] }),
});

/**
 * Answers as the contract of the ledger says, where the county under test has no ledger yet: sessions are the county's own,
 * each command counts once, each act has one content.
 */
export class StandInLedger {
  readonly #countyUrl: string;
  readonly #outcomes = new Map<string, Told>();
  readonly #acts = new Map<string, { act: DraftAct; revision: number }>();
  readonly #before = new Map<string, string>();

  constructor(countyUrl: string) {
    this.#countyUrl = countyUrl;
  }

  enterBefore(actId: string, note: string): void {
    this.#before.set(actId, note);
  }

  async answer({ method, url, body, headers }: Question): Promise<Told> {
    const { session } = await this.#read<{ session: Session | null }>('/api/session', headers);
    if (!session) return refusal(401, 'http.sign-in-needed');
    const writer = headers['jiedui-account'];
    if (writer !== undefined && writer !== session.accountId) return refusal(401, 'http.other-account');
    if (method === 'GET') return url.includes('record-options') ? this.#options(headers) : this.#one(url);
    const key = String(headers['idempotency-key']);
    const outcome = this.#outcomes.get(key) ?? this.#carryOut(url, body);
    if (outcome.status === 200) this.#outcomes.set(key, outcome);
    return outcome;
  }

  #carryOut(url: string, body: string): Told {
    const { act, baseRevision } = JSON.parse(body) as { act: DraftAct; baseRevision?: number };
    const before = this.#before.get(act.actId);
    if (before !== undefined && !this.#acts.has(act.actId)) this.#acts.set(act.actId, { act: { ...act, note: before }, revision: 1 });
    const known = this.#acts.get(act.actId);
    if (url.endsWith('/corrections')) {
      if (known?.revision !== baseRevision) return refusal(409, 'assistance.stale-revision');
      this.#acts.set(act.actId, { act, revision: (known?.revision ?? 0) + 1 });
    } else if (known && JSON.stringify(known.act) !== JSON.stringify(act)) return refusal(409, 'assistance.act-exists');
    else if (act.note.includes('退回')) return refusal(422, 'assistance.example-refusal');
    else this.#acts.set(act.actId, { act, revision: 1 });
    return this.#line(act.actId);
  }

  #one(url: string): Told {
    const actId = url.split('/').at(-1) ?? '';
    return this.#acts.has(actId) ? this.#line(actId) : refusal(404, 'assistance.not-found');
  }

  #line(actId: string): Told {
    const known = this.#acts.get(actId);
    return { status: 200, body: JSON.stringify({ ...known, withdrawn: false, history: [], actions: ['correct'] }) };
  }

  async #options(headers: IncomingHttpHeaders): Promise<Told> {
    const { campaigns, now } = await this.#read<OwnWeeksView>('/api/weekly-reports/own', headers);
    const known = await Promise.all(
      campaigns.map(async ({ campaignId, campaignName, currentDueDate }) => {
        const week = await this.#read<OwnWeekView>(`/api/weekly-reports/own/${campaignId}/${currentDueDate}`, headers);
        const villages = week.villages.map(({ villageId, villageName }) => ({ villageId, villageName, households: [], served: [] }));
        return { campaignId, campaignName, startsOn: '2020-05-12', villages };
      }),
    );
    return { status: 200, body: JSON.stringify({ now, campaigns: known, lastActs: [] }) };
  }

  async #read<T>(path: string, { cookie = '' }: IncomingHttpHeaders): Promise<T> {
    return (await (await fetch(this.#countyUrl + path, { headers: { cookie } })).json()) as T;
  }
}
