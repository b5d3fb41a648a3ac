import { describe, expect, it } from 'vitest';
import { mailUser, startMailServer } from '../../../../tests/support/channel-servers/mail-server.ts';
import { openChannels } from './open-channels.ts';

const mailTo = (to: string) => ({ id: '018f0000-0000-7000-8000-000000000001', to, subject: '示例', text: '示例', language: 'zh-CN' });

describe('the mail server of an office', () => {
  it('is tried once with a wrong password, however many mails wait, also after a time when nobody was there', async () => {
    const away = await startMailServer();
    await away.close();
    let now = new Date('2020-06-16T04:00:00.000Z');
    const { sendMail } = openChannels(
      { siteUrl: '', robotOrigins: [], mailServer: { url: `smtp+plain://${encodeURIComponent(mailUser)}:wrong@127.0.0.1:${away.port}`, from: 'jiedui@office.example' } },
      () => now,
    );
    expect(await sendMail?.(mailTo('a@example.org'))).toMatchObject({ failure: 'unreachable' });
    const there = await startMailServer({ port: away.port });
    try {
      const outcomes = await Promise.all(['b', 'c', 'd'].map(async (name) => sendMail?.(mailTo(`${name}@example.org`))));
      expect(outcomes.map((outcome) => outcome?.sent === false && outcome.failure)).toEqual(['signInRefused', 'signInRefused', 'signInRefused']);
      expect(there.signIns()).toBe(1);
      now = new Date(now.getTime() + 31 * 60_000);
      await sendMail?.(mailTo('e@example.org'));
      expect(there.signIns()).toBe(2);
    } finally {
      await there.close();
    }
  });
});
