import { describe, expect, it } from 'vitest';
import { RefusedError, type Refusal } from '../kernel/refusal.ts';
import { readSettings } from './settings.ts';

function refusalsOf(env: Record<string, string>): readonly Refusal[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return error.refusals;
  }
}

/** Names of the variables that are refused. */
const refused = (env: Record<string, string>) => refusalsOf(env).map(({ params }) => params?.['name']);

describe('the settings', () => {
  it('give an address that a browser can open, whatever is listened on', () => {
    const publicUrl = (HOST: string) => readSettings({ HOST, PORT: '3000' }).publicUrl;
    expect(['0.0.0.0', '::', '::1', 'localhost'].map(publicUrl)).toEqual([
      'http://127.0.0.1:3000',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
      'http://localhost:3000',
    ]);
  });

  it('show no password of an address that they refuse, also where it holds what should have been encoded', () => {
    for (const address of ['smtps://jiedui@example.gov.cn:s3cret#1@mail:465', 'ssl://jiedui:s3@cret@mail:465', 'ftp://jiedui:s3cret@mail']) {
      expect(JSON.stringify(refusalsOf({ SMTP_URL: address, MAIL_FROM: 'jiedui@example.gov.cn' }))).toContain('***@mail');
      expect(JSON.stringify(refusalsOf({ SMTP_URL: address, MAIL_FROM: 'jiedui@example.gov.cn' }))).not.toMatch(/s3|cret/);
    }
  });

  it('refuse proxies that are no addresses before anything is started', () => {
    for (const wrong of ['abc', '999.1.1.1', '10.0.0.0/33', '10.0.0.0/8/8', '127.0.0.1,']) {
      expect({ wrong, refused: refused({ TRUST_PROXY: wrong }) }).toEqual({ wrong, refused: ['TRUST_PROXY'] });
    }
    expect(readSettings({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).trustProxy).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
  });

  it('refuse a name to listen on, which is right or wrong only once it was looked up', () => {
    for (const wrong of ['not-an-address', 'office.example', '127.0.0.1:3000', '256.0.0.1']) {
      expect({ wrong, refused: refused({ HOST: wrong }) }).toEqual({ wrong, refused: ['HOST'] });
    }
  });

  it('take no path into the public address, since every link is made from it', () => {
    for (const wrong of ['https://a.example/app', 'https://a.example/?x=1', 'ftp://a.example', 'a.example']) {
      expect({ wrong, refused: refused({ PUBLIC_URL: wrong }) }).toEqual({ wrong, refused: ['PUBLIC_URL'] });
    }
    expect(readSettings({ PUBLIC_URL: 'https://a.example/' }).publicUrl).toBe('https://a.example');
  });

  it('want a mail server and a gateway whole, and show the secret of neither', () => {
    expect(refused({ SMTP_URL: 'smtps://u:geheim@mail.example' })).toEqual(['MAIL_FROM']);
    expect(refused({ SMS_GATEWAY_URL: 'https://sms.example/send' })).toEqual(['SMS_GATEWAY_SECRET']);
    const wrong = { SMTP_URL: 'imap://u:geheim@mail.example', MAIL_FROM: 'office', SMS_GATEWAY_URL: 'sms.example', SMS_GATEWAY_SECRET: 'geheim' };
    expect(refused(wrong)).toEqual(['SMTP_URL', 'MAIL_FROM', 'SMS_GATEWAY_URL', 'SMS_GATEWAY_SECRET']);
    expect(JSON.stringify(refusalsOf(wrong))).not.toContain('geheim');
    expect(refused({ SMTP_URL: 'smtps://u:50%@mail.example', MAIL_FROM: 'jiedui@office.example' })).toEqual(['SMTP_URL']);
    expect(refused({ SMS_GATEWAY_URL: 'https://u:geheim@sms.example/send', SMS_GATEWAY_SECRET: 'sixteen-letters-or-more' })).toEqual(['SMS_GATEWAY_URL']);
    const right = readSettings({ SMTP_URL: 'smtp+plain://mail.example:2525', MAIL_FROM: 'jiedui@office.example' });
    expect(right.mailServer).toEqual({ url: 'smtp+plain://mail.example:2525', from: 'jiedui@office.example' });
  });

  it('let robots live elsewhere only where the administrator names the place', () => {
    expect(readSettings({}).robotOrigins).toEqual([]);
    expect(readSettings({ ROBOT_ORIGINS: 'https://im.example.gov.cn, https://talk.example:8443/' }).robotOrigins).toEqual(['https://im.example.gov.cn', 'https://talk.example:8443']);
    for (const wrong of ['im.example', 'https://im.example/robot', 'ftp://im.example']) {
      expect({ wrong, refused: refused({ ROBOT_ORIGINS: wrong }) }).toEqual({ wrong, refused: ['ROBOT_ORIGINS'] });
    }
  });

  it('name every wrong variable at once and never show a password', () => {
    const env = { PORT: '0', HOST: 'not-an-address', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://root:geheim@db/x' };
    expect(refused(env)).toEqual(['PORT', 'HOST', 'DATABASE_URL', 'LOG_LEVEL']);
    expect(JSON.stringify(refusalsOf(env))).not.toContain('geheim');
  });
});
