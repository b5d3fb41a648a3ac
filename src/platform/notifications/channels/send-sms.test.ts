import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startJsonServer, type JsonServer, type Received } from '../../../../tests/support/channel-servers/json-server.ts';
import { sendSms } from './send-sms.ts';

const secret = '示例-gateway';
const now = new Date('2020-06-16T09:00:00.000Z');
const sms = { id: '018f0000-0000-7000-8000-000000000001', to: '13800000000', text: '周报 18:00 截止。' };
let gateway: JsonServer | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** The gateway of docs/how-to/reminders.md. */
function guarded({ headers, text }: Received): { status: number } {
  const timestamp = String(headers['x-jiedui-timestamp']);
  const signature = createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex');
  const isRecent = Math.abs(Number(timestamp) - now.getTime() / 1000) <= 300;
  return { status: headers['x-jiedui-signature'] === `sha256=${signature}` && isRecent ? 202 : 401 };
}

describe('a text message', () => {
  it('is handed to the gateway with its id, signed', async () => {
    gateway = await startJsonServer(guarded);
    expect(await sendSms({ url: `${gateway.origin}/sms`, secret }, sms, { now })).toEqual({ sent: true });
    expect(gateway.received[0]?.body).toEqual(sms);
  });

  it('signed with a wrong secret fails for good', async () => {
    gateway = await startJsonServer(guarded);
    expect(await sendSms({ url: gateway.origin, secret: 'another' }, sms, { now })).toEqual({ sent: false, failure: 'signatureRefused', permanent: true, detail: 'HTTP 401' });
  });

  it('to a number that the gateway cannot reach fails for good; a busy gateway is asked again', async () => {
    const statuses = [422, 429, 500, 400];
    const there = (gateway = await startJsonServer(() => ({ status: statuses.shift() ?? 200 })));
    const attempt = () => sendSms({ url: there.origin, secret }, sms, { now });
    expect(await attempt()).toMatchObject({ failure: 'recipientRefused', permanent: true });
    expect(await attempt()).toMatchObject({ failure: 'busy', permanent: false });
    expect(await attempt()).toMatchObject({ failure: 'busy', permanent: false });
    expect(await attempt()).toMatchObject({ failure: 'messageRefused', permanent: true });
  });

  it('waits for no gateway for ever', async () => {
    gateway = await startJsonServer(() => undefined);
    expect(await sendSms({ url: gateway.origin, secret }, sms, { now, timeoutMs: 200 })).toMatchObject({ failure: 'timeout', permanent: false });
  });
});
