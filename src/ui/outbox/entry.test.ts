import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryOutbox, waitingEntry } from '../../../tests/support/memory-outbox.ts';
import { followingInstead, hasPerhapsArrived, isConflict, mayBeForgotten, nextToSend, onceNamed, onlyNamedByDraft, released, throwingAway, waitingAgain, type OutboxEntry } from './entry.ts';
import { mustBeMended } from './kinds.ts';
import { forgetReceived } from './outbox-store.ts';

describe('an entry of the outbox', () => {
  it('waits for its photos, and for nothing that was received or thrown away', () => {
    const act = waitingEntry('9', { dependsOn: ['1', '2'] });
    expect(nextToSend([act, waitingEntry('1', { state: 'refused' })])).toBeUndefined();
    expect(nextToSend([act, waitingEntry('1', { state: 'received' })])?.commandId).toBe('9');
    expect(nextToSend([act])?.commandId).toBe('9');
  });

  it('does not wait for the bytes of its photos, once the server knows that they come', () => {
    const [act, photo] = [waitingEntry('9', { dependsOn: ['1'] }), waitingEntry('1', { announced: true })];
    expect(nextToSend([act, photo])?.commandId).toBe('9');
    expect(nextToSend([act, { ...photo, state: 'refused' }])?.commandId).toBe('9');
    expect(nextToSend([photo])?.commandId).toBe('1');
  });

  it('of a form that is not saved stays here, until the form is saved and it goes under the form’s name', () => {
    const held = waitingEntry('1', { state: 'held', title: { 'zh-CN': '照片', en: 'Photo' } });
    expect(nextToSend([held])).toBeUndefined();
    expect(released(held, { 'zh-CN': '走访', en: 'Visit' })).toMatchObject({ state: 'waiting', title: { 'zh-CN': '照片 · 走访', en: 'Photo · Visit' } });
    const received = waitingEntry('1', { state: 'received' });
    expect(released(received, held.title)).toBe(received);
  });

  it('that was accepted with its form waits for no later draft of the same form', () => {
    const held = waitingEntry('1', { state: 'held' });
    const photo = { ...released(held, held.title, 'act:correct:7'), announced: true as const };
    const isDraftKept = (key: string) => key === 'act:correct:7';
    expect(nextToSend([photo], new Map(), isDraftKept)).toBeUndefined();
    expect(nextToSend([onceNamed(photo)], new Map(), isDraftKept)?.commandId).toBe('1');
  });

  it('goes with a form that is given up, unless the server names it or it has arrived', () => {
    const told = (commandId: string, changed: Partial<OutboxEntry> = {}) => waitingEntry(commandId, { announced: true, namedByDraft: 'act:correct:7', ...changed });
    const entries = [told('1'), told('2'), told('3', { state: 'received' }), told('4', { namedByDraft: 'act:correct:8' }), waitingEntry('5')];
    expect(onlyNamedByDraft(entries, 'act:correct:7', ['2']).map(({ commandId }) => commandId)).toEqual(['1']);
  });

  it('is a conflict only where its kind says so: another refusal is mended', () => {
    const kind = { conflicts: ['example.exists'] };
    const refused = (code: string) => waitingEntry('1', { state: 'refused', refusal: { status: 409, refusals: [{ code, message: { 'zh-CN': '示例', en: 'Example' } }], requestId: '' } });
    expect(isConflict(refused('example.exists'), kind)).toBe(true);
    expect(isConflict(refused('example.too-late'), kind)).toBe(false);
    expect(isConflict(refused('example.exists'), undefined)).toBe(false);
    expect(isConflict(waitingEntry('1'), kind)).toBe(false);
  });

  it('that follows another follows the mended one, and goes when the server has that', () => {
    const mended = waitingEntry('3');
    const code = followingInstead(waitingEntry('2', { dependsOn: ['1'] }), '1', mended, []);
    expect(code.dependsOn).toEqual(['3']);
    expect(nextToSend([code, mended])?.commandId).toBe('3');
    expect(nextToSend([code, { ...mended, state: 'received' }])?.commandId).toBe('2');
    const other = waitingEntry('4', { dependsOn: ['9'] });
    expect(followingInstead(other, '1', mended, [])).toBe(other);
  });

  it('that says something of the one it follows says it of the mended one, as its kind knows; what has arrived is not touched', () => {
    const kind = { endpoint: { name: 'exampleFollower' }, aimedAt: (_input: unknown, { endpoint }: { endpoint: string }) => ({ of: endpoint }) };
    const follower = waitingEntry('2', { endpoint: 'exampleFollower', dependsOn: ['1'], input: { of: 'exampleCommand' } });
    const mended = waitingEntry('3', { endpoint: 'exampleCorrection' });
    expect(followingInstead(follower, '1', mended, [kind])).toMatchObject({ input: { of: 'exampleCorrection' }, dependsOn: ['3'] });
    const received = { ...follower, state: 'received' } as const;
    expect(followingInstead(received, '1', mended, [kind])).toBe(received);
  });

  it('takes along, thrown away, what says nothing without it, and is taken out of what does; of one that the server knows of it goes alone', () => {
    const kinds = [
      { endpoint: { name: 'exampleFollower' }, isNothingAlone: true },
      { endpoint: { name: 'exampleCommand' }, without: (_input: unknown, id: string) => ({ without: id }) },
    ];
    const [alone, able] = [waitingEntry('2', { endpoint: 'exampleFollower', dependsOn: ['1'] }), waitingEntry('3', { dependsOn: ['1'] })];
    const after = (first: Partial<OutboxEntry>) => {
      const { gone, left } = throwingAway('1', [waitingEntry('1', first), alone, able, waitingEntry('4')], kinds);
      return [gone.map(({ commandId }) => commandId), left.map(({ commandId, input }) => [commandId, input])];
    };
    expect(after({ state: 'refused' })).toEqual([['1', '2'], [['3', { without: '1' }]]]);
    expect(after({ announced: true })).toEqual([['1'], []]);
  });

  it('that was refused takes its photos along, thrown away, where nothing else names them; one that stands elsewhere, or may, leaves them', () => {
    const kinds = [{ endpoint: { name: 'exampleCommand' }, conflicts: ['example.exists'] }];
    const refusal = (code: string) => ({ status: 409, refusals: [{ code, message: { 'zh-CN': '示例', en: 'Example' } }], requestId: '' });
    const [photo, shared, arrived] = [waitingEntry('1', { announced: true }), waitingEntry('2', { announced: true }), waitingEntry('3', { announced: true, state: 'received' })];
    const others = [photo, shared, arrived, waitingEntry('8', { dependsOn: ['2'] })];
    const goneWith = (act: Partial<OutboxEntry>) => throwingAway('9', [...others, waitingEntry('9', { dependsOn: ['1', '2', '3'], ...act })], kinds).gone.map(({ commandId }) => commandId);
    expect(goneWith({ state: 'refused', refusal: refusal('example.too-late') })).toEqual(['9', '1']);
    expect(goneWith({ state: 'refused', refusal: refusal('example.exists') })).toEqual(['9']);
    expect(goneWith({ state: 'refused', refusal: refusal('http.command-id-reused') }), 'it has most likely arrived').toEqual(['9']);
    expect(goneWith({}), 'its answer may be lost').toEqual(['9']);
  });

  it('that was mended leaves no photo behind that it does not name any more', async () => {
    const { store } = memoryOutbox([
      waitingEntry('1', { announced: true }),
      waitingEntry('2', { announced: true }),
      waitingEntry('3', { dependsOn: ['1', '2'], state: 'refused', refusal: { status: 409, refusals: [], requestId: '' } }),
    ]);
    await store.add(waitingEntry('4', { dependsOn: ['2'] }), { inPlaceOf: '3', kinds: [] });
    expect((await store.list()).map(({ commandId }) => commandId)).toEqual(['2', '4']);
  });

  it('that arrives while somebody is asked whether to throw it away stays, and what follows it goes on', async () => {
    const kinds = [{ endpoint: { name: 'exampleFollower' }, isNothingAlone: true }];
    const { store } = memoryOutbox([waitingEntry('1'), waitingEntry('2', { endpoint: 'exampleFollower', dependsOn: ['1'] })]);
    await store.change('1', (entry) => ({ ...entry, state: 'received' }));
    await store.throwAway('1', kinds);
    expect((await store.list()).map(({ commandId }) => commandId)).toEqual(['1', '2']);
  });

  it('that has most likely arrived under its id is laid beside what the server has, where its kind knows how, and is no conflict elsewhere', () => {
    const entry = waitingEntry('1', { state: 'refused', refusal: { status: 409, refusals: [{ code: 'http.command-id-reused', message: { 'zh-CN': '示例', en: 'Example' } }], requestId: '' } });
    expect([hasPerhapsArrived(entry), isConflict(entry, { conflicts: ['example.exists'] }), isConflict(entry, {})]).toEqual([true, true, false]);
    expect(waitingAgain(entry)).toEqual(waitingEntry('1'));
    const received = waitingEntry('1', { state: 'received' });
    expect(waitingAgain(received), 'meanwhile, in another tab').toBe(received);
  });

  it('is sent again as it is only where that may help', () => {
    const refused = (code: string) => waitingEntry('1', { state: 'refused', refusal: { status: 409, refusals: [{ code, message: { 'zh-CN': '示例', en: 'Example' } }], requestId: '' } });
    const kind = { onlyMended: ['example.wrong'] };
    expect([refused('example.wrong'), refused('example.closed')].map((entry) => mustBeMended(entry, kind))).toEqual([true, false]);
    expect(mustBeMended(refused('example.wrong'), undefined)).toBe(false);
  });

  it('is forgotten a week after its receipt and not a moment before; never unsent, whatever the clock says', () => {
    const at = Date.parse('2020-06-16T10:00:00Z');
    const received = waitingEntry('1', { state: 'received', receivedAt: '2020-06-09T10:00:00Z' });
    expect(mayBeForgotten(received, at)).toBe(false);
    expect(mayBeForgotten(received, at + 1)).toBe(true);
    expect(mayBeForgotten(waitingEntry('1'), at + 1e12)).toBe(false);
    expect(mayBeForgotten(waitingEntry('1', { state: 'held' }), at + 1e12)).toBe(false);
  });

  it('is forgotten for every account of the phone, whoever is signed in', async () => {
    const receivedAt = '2020-06-01T10:00:00Z';
    const { store } = memoryOutbox([
      waitingEntry('1', { accountId: 'ben', state: 'received', receivedAt }),
      waitingEntry('2', { accountId: 'ben' }),
      waitingEntry('3', { state: 'received', receivedAt }),
      waitingEntry('4', { accountId: 'ben', state: 'refused' }),
    ]);
    expect(await forgetReceived(store, '2020-06-16T10:00:00Z')).toBe(2);
    expect((await store.list()).map(({ commandId }) => commandId)).toEqual(['2', '4']);
  });

  it('is sent once each, all of them, whatever hangs on what: with every answer the rest goes on', () => {
    const entries = fc
      .uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 12 })
      .chain((ids) => fc.tuple(...ids.map((id) => fc.subarray(ids.filter((other) => other < id)).map((dependsOn) => waitingEntry(String(id), { dependsOn: dependsOn.map(String) })))));
    fc.assert(
      fc.property(entries, (given) => {
        let present: OutboxEntry[] = [...given];
        const order: string[] = [];
        for (let next = nextToSend(present); next; next = nextToSend(present)) {
          const { commandId, dependsOn } = next;
          expect(dependsOn.every((id) => order.includes(id))).toBe(true);
          order.push(commandId);
          present = present.map((entry) => (entry.commandId === commandId ? { ...entry, state: 'received' } : entry));
        }
        expect(order.toSorted()).toEqual(given.map(({ commandId }) => commandId).toSorted());
      }),
    );
  });
});
