import { describe, expect, it } from 'vitest';
import { NetworkError, ProblemError, problemErrorOf } from '../api/problem-error.ts';
import { DeviceFullError } from '../offline/device-database.ts';
import { moreToSend, type OutboxEntry } from './entry.ts';
import { memoryOutbox, waitingEntry } from '../../../tests/support/memory-outbox.ts';
import { createSender, type Sender, type SenderOptions } from './sender.ts';

const refusal = (status: number, code = 'example.refused') => new ProblemError({ status, refusals: [{ code, message: { 'zh-CN': '示例', en: 'Example' } }], requestId: 'r-1' });

/** A sender whose pauses end at once, on a shared device, with a server that answers as told. */
function bench({ entries, accountId = 'ann', answer, ...more }: Partial<SenderOptions> & { entries: OutboxEntry[]; answer(entry: OutboxEntry, attempt: number): unknown }) {
  const device = memoryOutbox(entries);
  const sent: string[] = [];
  const pauses: number[] = [];
  const told: string[] = [];
  let done: (() => void) | undefined;
  const idle = new Promise<void>((resolve) => {
    done = resolve;
  });
  const sender = createSender({
    store: device.store,
    accountId,
    send: async ({ commandId, ...entry }) => {
      sent.push(commandId);
      const result = answer({ commandId, ...entry }, sent.filter((id) => id === commandId).length);
      if (result instanceof Error) throw result;
      return result;
    },
    remark: device.store.change,
    alone: (work) => work().finally(() => done?.()),
    pause: async (ms) => {
      pauses.push(ms);
    },
    now: () => '2020-06-16T08:00:00.000Z',
    onReceived: ({ commandId }) => told.push(`received ${commandId}`),
    onSignInNeeded: () => told.push('sign in'),
    onSending: () => undefined,
    ...more,
  });
  return { device, sender, sent, pauses, told, idle };
}

describe('the outbox sends', () => {
  it('everything that waits, and notes each receipt', async () => {
    const { device, sender, told, idle } = bench({ entries: [waitingEntry('1'), waitingEntry('2')], answer: () => ({}) });
    sender.wake();
    await idle;
    expect(told).toEqual(['received 1', 'received 2']);
    expect((await device.store.list()).map(({ state }) => state)).toEqual(['received', 'received']);
  });

  it('how the form was filled in with the command, and forgets it with the receipt', async () => {
    const told: unknown[] = [];
    const { device, sender, idle } = bench({ entries: [waitingEntry('1', { effort: 'act s1 t1' })], answer: ({ effort }) => ({ told: told.push(effort) }) });
    sender.wake();
    await idle;
    expect(told).toEqual(['act s1 t1']);
    expect((await device.store.list())[0]).not.toHaveProperty('effort');
  });

  it('what is nobody’s business on the phone once the server has it, and keeps no more of it than its kind says', async () => {
    const title = { 'zh-CN': '示例', en: 'Example' };
    const { device, sender, sent, idle } = bench({
      entries: [waitingEntry('1'), waitingEntry('2')],
      heldOnceReceived: ({ commandId }) => (commandId === '1' ? { input: {}, title } : undefined),
      answer: ({ input }) => ({ input }),
    });
    sender.wake();
    await idle;
    expect(sent).toEqual(['1', '2']);
    expect(await device.store.list()).toMatchObject([
      { state: 'received', input: {}, title },
      { state: 'received', input: { body: { note: '（示例）' } }, title: { 'zh-CN': '示例 2' } },
    ]);
    expect((await device.store.list())[0]?.input).toEqual({});
  });

  it('again and again under the same id while no answer comes, and lets the others pass meanwhile', async () => {
    const silentTwice = (entry: OutboxEntry, attempt: number) => (entry.commandId === '1' && attempt < 3 ? new NetworkError('away') : {});
    const { sender, sent, pauses, idle } = bench({ entries: [waitingEntry('1'), waitingEntry('2')], answer: silentTwice });
    sender.wake();
    await idle;
    expect(sent).toEqual(['1', '2', '1', '1']);
    expect(pauses).toEqual([1_000, 1_000]);
  });

  it('what it says of the photos first, then the act, then their bytes; and in a pause of these an act that was just saved', async () => {
    const order: string[] = [];
    const photo = waitingEntry('1');
    const { device, sender, idle } = bench({
      entries: [photo, waitingEntry('2', { dependsOn: ['1'] })],
      announce: (entry) => (entry.commandId === '1' ? Promise.resolve(order.push('1 comes')) : undefined),
      answer: ({ commandId }, attempt) => {
        order.push(commandId);
        if (commandId !== '1' || attempt > 2) return {};
        return attempt === 1 ? device.store.add(waitingEntry('3')).then(() => moreToSend) : moreToSend;
      },
    });
    sender.wake();
    await idle;
    expect(order).toEqual(['1 comes', '2', '1', '3', '1', '1']);
  });

  it('the act still, where the bytes of its photo are refused; and neither, where the photo is refused before', async () => {
    for (const [announce, sent] of [[() => Promise.resolve(), ['2', '1']], [() => Promise.reject(refusal(409)), []]] as const) {
      const { device, sender, idle, ...told } = bench({
        entries: [waitingEntry('1'), waitingEntry('2', { dependsOn: ['1'] })],
        announce: (entry) => (entry.commandId === '1' ? announce() : undefined),
        answer: ({ commandId }) => (commandId === '1' ? refusal(409) : {}),
      });
      sender.wake();
      await idle;
      expect(told.sent).toEqual(sent);
      expect((await device.store.list()).find(({ commandId }) => commandId === '1')?.state).toBe('refused');
    }
  });

  it('the bytes of a photo only when the act that names it is there: one that stays refused for weeks has them still, and mended it brings them', async () => {
    const kinds = [{ endpoint: { name: 'exampleCommand' }, conflicts: ['example.exists'] }];
    const { device, sender, sent } = bench({
      entries: [waitingEntry('1'), waitingEntry('2', { dependsOn: ['1'] })],
      announce: (entry) => (entry.commandId === '1' ? Promise.resolve() : undefined),
      answer: ({ commandId }) => (commandId === '2' ? refusal(409) : {}),
      alone: (work) => work(),
    });
    sender.wake();
    await expect.poll(async () => (await device.store.list()).find(({ commandId }) => commandId === '2')?.state).toBe('refused');
    sender.wake();
    await expect.poll(() => sent).toEqual(['2']);
    expect((await device.store.list())[0]).toMatchObject({ commandId: '1', state: 'waiting', announced: true });
    await device.store.add(waitingEntry('3', { dependsOn: ['1'] }), { inPlaceOf: '2', kinds });
    sender.wake();
    await expect.poll(() => sent).toEqual(['2', '3', '1']);
  });

  it('the bytes of a photo only when the form that names it, and goes by itself, has been answered', async () => {
    let isKept = true;
    const { device, sender, sent } = bench({
      entries: [waitingEntry('1', { announced: true, namedByDraft: 'act:correct:1' })],
      isDraftKept: (key) => isKept && key === 'act:correct:1',
      answer: () => ({}),
      alone: (work) => work(),
    });
    sender.wake();
    await Promise.resolve();
    await device.store.list();
    expect(sent).toEqual([]);
    isKept = false;
    sender.wake();
    await expect.poll(() => sent).toEqual(['1']);
  });

  it('nothing after the session has ended, and loses nothing', async () => {
    const { device, sender, sent, told, idle } = bench({ entries: [waitingEntry('1'), waitingEntry('2')], answer: () => refusal(401, 'http.sign-in-needed') });
    sender.wake();
    await idle;
    expect(sent).toEqual(['1']);
    expect(told).toEqual(['sign in']);
    expect((await device.store.list()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('nothing that another account wrote on this phone', async () => {
    const { device, sender, sent, idle } = bench({ entries: [waitingEntry('1', { accountId: 'ben' }), waitingEntry('2')], answer: () => ({}) });
    sender.wake();
    await idle;
    expect(sent).toEqual(['2']);
    expect((await device.store.list())[0]).toMatchObject({ commandId: '1', state: 'waiting' });
  });

  it('photos before the act that needs them, whatever the order of their making', async () => {
    const { sender, sent, idle } = bench({ entries: [waitingEntry('1', { dependsOn: ['2', '3'] }), waitingEntry('2'), waitingEntry('3')], answer: () => ({}) });
    sender.wake();
    await idle;
    expect(sent).toEqual(['2', '3', '1']);
  });

  it('the rest when one is refused; the refused one stays with its reasons', async () => {
    const { device, sender, sent, idle } = bench({ entries: [waitingEntry('1'), waitingEntry('2')], answer: ({ commandId }) => (commandId === '1' ? refusal(422) : {}) });
    sender.wake();
    await idle;
    expect(sent).toEqual(['1', '2']);
    const [refused] = await device.store.list();
    expect(refused).toMatchObject({ state: 'refused', refusal: { status: 422, requestId: 'r-1', refusals: [{ code: 'example.refused' }] } });
  });

  it('waits as long as a server asks that has too much to do', async () => {
    const busy = new ProblemError({ status: 429, refusals: [], requestId: '', retryAfterMs: 12_000 });
    const { sender, sent, pauses, idle } = bench({ entries: [waitingEntry('1')], answer: (_, attempt) => (attempt === 1 ? busy : {}) });
    sender.wake();
    await idle;
    expect(sent).toEqual(['1', '1']);
    expect(pauses).toEqual([12_000]);
  });

  it('and not again where a rule has had too many of something: a person looks at that', async () => {
    const { device, sender, sent, idle } = bench({ entries: [waitingEntry('1')], answer: () => refusal(429, 'example.too-many-guesses') });
    sender.wake();
    await idle;
    expect(sent).toEqual(['1']);
    expect((await device.store.list()).map(({ state }) => state)).toEqual(['refused']);
  });

  it('what was added while it sent, though nobody wakes it anew', async () => {
    const { device, sender, sent, idle } = bench({
      entries: [waitingEntry('1')],
      answer: ({ commandId }) => {
        if (commandId === '1') void device.store.add(waitingEntry('2'));
        return {};
      },
    });
    sender.wake();
    await idle;
    expect(sent).toEqual(['1', '2']);
  });

  it('again what was received but could not be noted: the same id gets the same answer', async () => {
    const { device, sender, sent, idle } = bench({ entries: [waitingEntry('1')], answer: () => ({}) });
    device.failNextChange();
    sender.wake();
    await idle;
    expect((await device.store.list())[0]?.state).toBe('waiting');
    await Promise.resolve();
    sender.wake();
    await expect.poll(() => sent).toEqual(['1', '1']);
  });

  it('the others, though a full phone cannot note that the server knows of a photo; and the photo after them', async () => {
    const device = memoryOutbox([waitingEntry('1'), waitingEntry('2', { dependsOn: ['1'] }), waitingEntry('3')]);
    const store = { ...device.store, change: (id: string, change: (entry: OutboxEntry) => OutboxEntry) => (id === '1' ? Promise.reject(new DeviceFullError(undefined)) : device.store.change(id, change)) };
    const announced: string[] = [];
    const { sender, sent } = bench({
      entries: [],
      store,
      announce: ({ commandId }) => (commandId === '1' ? Promise.resolve(announced.push('1')) : undefined),
      answer: () => ({}),
      alone: (work) => work(),
    });
    sender.wake();
    await expect.poll(() => sent).toEqual(['2', '3', '1']);
    expect((await device.store.list()).map(({ commandId, state }) => `${commandId} ${state}`)).toEqual(['1 waiting', '2 received', '3 received']);
    sender.wake();
    await expect.poll(() => sent).toEqual(['2', '3', '1', '1']);
    expect(announced).toEqual(['1']);
  });

  it('once what a full phone cannot note, though two of its tabs tell each other of every sending; and again when there is hope', async () => {
    const device = memoryOutbox([waitingEntry('1')]);
    const store = { ...device.store, change: () => Promise.reject(new DeviceFullError(undefined)) };
    const sent: string[] = [];
    let turn = Promise.resolve();
    const tab = (name: string, other: () => Sender) =>
      bench({
        entries: [],
        store,
        answer: () => ({ sent: sent.push(name) }),
        alone: (work) => (turn = turn.then(work)),
        // Ends somewhere, should they not.
        onSending: (commandId) => commandId === undefined && sent.length < 10 && other().look(),
      }).sender;
    const first: Sender = tab('first', () => second);
    const second: Sender = tab('second', () => first);
    // Nothing here takes time: what is to come has come when the loop of events goes round.
    const isQuiet = () => new Promise((resolve) => setImmediate(resolve));
    first.wake();
    await isQuiet();
    expect(sent).toEqual(['first', 'second']);
    first.wake();
    await isQuiet();
    expect(sent).toEqual(['first', 'second', 'first']);
  });

  it('again what somebody between us and the county answers, and notes since when and with what until the county answers itself', async () => {
    const page = (status: number) => problemErrorOf(new Response('<html>', { status }));
    const answers = [await page(403), new NetworkError('away'), new NetworkError('a page of a guest network', 200), await page(502), refusal(422)];
    const notes: unknown[] = [];
    const { device, sender, idle } = bench({ entries: [waitingEntry('1')], answer: (entry, attempt) => answers[(notes.push(entry.between), attempt - 1)] });
    sender.wake();
    await idle;
    const since = '2020-06-16T08:00:00.000Z';
    expect(notes).toEqual([undefined, { status: 403, since }, { status: 403, since }, { status: 200, since }, { status: 502, since }]);
    expect((await device.store.list())[0]).toMatchObject({ state: 'refused' });
    expect((await device.store.list())[0]).not.toHaveProperty('between');
  });

  it('without that note as soon as the county itself answers, though with no more than that it is busy, away or asks who is there', async () => {
    const blocked = await problemErrorOf(new Response('<html>', { status: 403 }));
    for (const status of [429, 503]) {
      const answers = [blocked, refusal(status, 'http.example'), new NetworkError('away')];
      const notes: unknown[] = [];
      const { sender, idle } = bench({ entries: [waitingEntry('1')], answer: (entry, attempt) => answers[(notes.push(entry.between?.status), attempt - 1)] ?? {} });
      sender.wake();
      await idle;
      expect([status, notes]).toEqual([status, [undefined, 403, undefined, undefined]]);
    }
    const { device, sender, told, idle } = bench({ entries: [waitingEntry('1')], answer: (_, attempt) => [blocked, refusal(401, 'http.sign-in-needed')][attempt - 1] });
    sender.wake();
    await idle;
    expect(told).toEqual(['sign in']);
    expect((await device.store.list())[0]).not.toHaveProperty('between');
  });

  it('again on a full phone, which cannot keep that note', async () => {
    const blocked = await problemErrorOf(new Response('<html>', { status: 403 }));
    const { sender, told, idle } = bench({
      entries: [waitingEntry('1')],
      remark: async () => {
        throw new DeviceFullError(undefined);
      },
      answer: (_, attempt) => (attempt === 1 ? blocked : {}),
    });
    sender.wake();
    await idle;
    expect(told).toEqual(['received 1']);
  });

  it('again what somebody between us and the county answered, who knows nothing of it; what is too large for them is looked at by a person', async () => {
    const page = (status: number) => problemErrorOf(new Response('<html>Forbidden</html>', { status }));
    for (const status of [401, 403, 500, 521]) {
      const firewall = await page(status);
      const { device, sender, sent, told, idle } = bench({ entries: [waitingEntry('1')], answer: (_, attempt) => (attempt < 3 ? firewall : {}) });
      sender.wake();
      await idle;
      expect([status, sent, told]).toEqual([status, ['1', '1', '1'], ['received 1']]);
      expect((await device.store.list())[0]?.state).toBe('received');
    }
    for (const status of [413, 414, 431]) {
      const tooLarge = await page(status);
      const { device, sender, idle } = bench({ entries: [waitingEntry('1')], answer: () => tooLarge });
      sender.wake();
      await idle;
      expect((await device.store.list())[0]?.state).toBe('refused');
    }
  });

  it('keeps what this version cannot send, and says so', async () => {
    const { device, sender, idle } = bench({ entries: [waitingEntry('1')], answer: () => new TypeError('nothing here sends it') });
    sender.wake();
    await idle;
    expect((await device.store.list())[0]).toMatchObject({ state: 'refused', refusal: { refusals: [{ code: 'outbox.cannot-be-sent' }] } });
  });
});
