import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mailPassword, mailUser, readMail, startMailServer, type MailServerOptions, type TestMailServer } from '../../../../tests/support/channel-servers/mail-server.ts';
import { sendMail } from './send-mail.ts';

const mail = { id: '018f0000-0000-7000-8000-000000000001', to: 'reporter@example.org', subject: '周报还没有收到：6月16日 18:00 截止', text: '没有进展也可一键上报。\nhttps://jiedui.example/reporting', language: 'zh-CN' };
const from = 'jiedui@office.example';

let server: TestMailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const open = async (options?: MailServerOptions) => (server = await startMailServer(options));
const urlOf = ({ port }: TestMailServer, protocol = 'smtp+plain', password = mailPassword) =>
  `${protocol}://${encodeURIComponent(mailUser)}:${encodeURIComponent(password)}@127.0.0.1:${port}`;

describe('a mail', () => {
  it('arrives with its Chinese words and an id by which a second copy is known', async () => {
    const there = await open();
    expect(await sendMail({ url: urlOf(there), from }, mail)).toEqual({ sent: true });
    const [received] = there.received;
    expect(received?.to).toEqual([mail.to]);
    expect(received && readMail(received)).toMatchObject({ subject: mail.subject });
    expect(received && readMail(received).text).toContain('没有进展也可一键上报。');
    expect(received?.source).toContain(`Message-ID: <${mail.id}@jiedui.invalid>`);
    expect(received?.source).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it('with a wrong password fails for good: trying again would lock the mailbox', async () => {
    const there = await open();
    expect(await sendMail({ url: urlOf(there, 'smtp+plain', 'wrong'), from }, mail)).toEqual({ sent: false, failure: 'signInRefused', permanent: true, detail: 'SMTP 535' });
  });

  it('to an address that the server does not know fails for good; where it is full, for now', async () => {
    const there = await open({ refusalOf: (address) => (address.startsWith('nobody') ? 550 : 452) });
    expect(await sendMail({ url: urlOf(there), from }, { ...mail, to: 'nobody@example.org' })).toEqual({ sent: false, failure: 'recipientRefused', permanent: true, detail: 'SMTP 550' });
    expect(await sendMail({ url: urlOf(there), from }, mail)).toEqual({ sent: false, failure: 'busy', permanent: false, detail: 'SMTP 452' });
    expect(there.received).toEqual([]);
  });

  it('keeps nothing of what the server said, which may name the recipient', async () => {
    const there = await open({ refusalOf: () => 550 });
    expect(JSON.stringify(await sendMail({ url: urlOf(there), from }, mail))).not.toContain(mail.to);
  });

  it('does not show its password to a server that cannot encrypt', async () => {
    const there = await open();
    const outcome = await sendMail({ url: urlOf(there, 'smtp'), from }, mail);
    expect(outcome).toMatchObject({ sent: false });
    expect(there.received).toEqual([]);
  });

  it('does not trust a certificate that nobody vouches for', async () => {
    const there = await open({ encryption: 'fromTheFirstByte' });
    expect(await sendMail({ url: urlOf(there, 'smtps'), from }, mail)).toMatchObject({ sent: false, failure: 'unreachable' });
    expect(there.received).toEqual([]);
  });

  it('that was taken and whose answer was lost has perhaps arrived, and nobody knows', async () => {
    const there = await open({ losesAnswers: true });
    expect(await sendMail({ url: urlOf(there), from }, mail)).toEqual({ sent: 'perhaps', failure: 'unreachable', detail: 'ECONNECTION' });
    expect(there.received).toHaveLength(1);
  });

  it('waits for nobody for ever, and tries again later where nobody is there', async () => {
    const silent = await listenSilently();
    const { port } = silent.address() as AddressInfo;
    const url = `smtp+plain://127.0.0.1:${port}`;
    expect(await sendMail({ url, from }, mail, { timeoutMs: 200 })).toMatchObject({ sent: false, failure: 'timeout', permanent: false });
    await new Promise((resolve) => silent.close(resolve));
    expect(await sendMail({ url, from }, mail)).toMatchObject({ sent: false, failure: 'unreachable', permanent: false });
  });
});

/** Takes connections and never says a word. */
async function listenSilently(): Promise<Server> {
  const silent = createServer((socket) => void socket.on('error', () => undefined).on('end', () => socket.end()));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  return silent;
}
