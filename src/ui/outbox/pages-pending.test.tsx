import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { waitingEntry } from '../../../tests/support/memory-outbox.ts';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { DeviceFullError } from '../offline/device-database.ts';
import { NavigatorContext, PlaceContext } from '../navigation.ts';
import { SessionProvider, SignedIn, type Session } from '../session.tsx';
import { ChooseVersion } from './ChooseVersion.tsx';
import type { OtherVersion, OutboxKind } from './kinds.ts';
import { EntryCard } from './EntryCard.tsx';
import { NotSaved } from './NotSaved.tsx';
import { OutboxPage } from './OutboxPage.tsx';
import { PhonePage } from './PhonePage.tsx';

const session: Session = { accountId: 'ann', name: '示例联络员', role: 'reporter', countyName: '示例县' };
const navigator = { go: () => undefined, here: () => '', prepare: () => undefined };
const place = { path: '/outbox', params: {}, search: {} };

/** A page as it is drawn at first, for somebody signed in. */
function drawn(page: ReactNode, queries = new QueryClient()): string {
  queries.setQueryData(['session'], session);
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <NavigatorContext value={navigator}>
          <PlaceContext value={place}>
            <SessionProvider question={{ queryKey: ['session'], queryFn: () => Promise.resolve(session) }}>
              <SignedIn session={session}>{page}</SignedIn>
            </SessionProvider>
          </PlaceContext>
        </NavigatorContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const waits = 'aria-label="正在载入…"';

describe('while the device is being read', () => {
  it('the outbox says neither that something waits nor that all has arrived', () => {
    const markup = drawn(<OutboxPage />);
    expect(markup).toContain(waits);
    expect(markup).not.toContain('没有待发送的内容');
  });

  it('the page of this phone counts nothing and offers nothing to hand over', () => {
    const markup = drawn(<PhonePage />);
    expect(markup).toContain(waits);
    expect(markup).not.toContain('0条');
    expect(markup).not.toContain('导出为文件');
  });
});

describe('two versions of an entry', () => {
  const entry = waitingEntry('1', { state: 'refused' });
  const Content = ({ input }: { input: unknown }) => JSON.stringify(input);
  const kind: OutboxKind = { endpoint: { name: 'exampleCommand' } as Endpoint, Content };
  const chosen = (other: OtherVersion | null | undefined) => {
    const queries = new QueryClient();
    if (other !== undefined) queries.setQueryData(['the other version', entry.commandId], other);
    return drawn(<ChooseVersion entry={entry} kind={kind} otherwise="怎么办" />, queries);
  };
  const disabledButtons = (markup: string) => [...markup.matchAll(/<button[^>]*>/g)].filter(([tag]) => tag.includes('disabled=""')).length;

  it('are not chosen between before the server’s has been read', () => {
    const markup = chosen(undefined);
    expect(markup).toContain(waits);
    expect(disabledButtons(markup)).toBe(2);
  });

  it('stand side by side, and either can be taken', () => {
    const markup = chosen({ input: { note: '别处写的' }, takeMine: entry });
    expect(markup).toContain('别处写的');
    expect(disabledButtons(markup)).toBe(0);
  });

  it('leave only the server’s where this phone’s cannot take its place any more', () => {
    expect(disabledButtons(chosen({ input: {}, takeMine: undefined }))).toBe(1);
  });

  it('are none where the server has nothing: it is mended or thrown away as any other', () => {
    expect(chosen(null)).toContain('怎么办');
  });
});

describe('an entry that does not get through', () => {
  it('says since when and what answers in the county’s place, as long as it waits', () => {
    const between = { status: 403, since: '2020-06-16T08:00:00.000Z' };
    expect(drawn(<EntryCard entry={waitingEntry('1', { between })} all={[]} />)).toMatch(/16:00起发不出去.*代码 403.*一直自动再发/s);
    expect(drawn(<EntryCard entry={waitingEntry('1')} all={[]} />)).not.toContain('发不出去');
  });
});

describe('a save that was not kept', () => {
  const words = (error: Error) => drawn(<NotSaved error={error} />);

  it('says so as an alert, and what to do where the phone is full', () => {
    expect(words(new DeviceFullError(undefined))).toMatch(/role="alert".*没有保存：本机存储空间已满.*请清理手机空间后再试/s);
  });

  it('says something else where the browser keeps nothing: no tidying up helps there', () => {
    const markup = words(new Error('示例'));
    expect(markup).toMatch(/没有保存：本机不允许存储.*还在本页/s);
    expect(markup).not.toContain('清理手机空间');
  });
});
