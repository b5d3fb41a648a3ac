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

  it('name every wrong variable at once and never show a password', () => {
    const env = { PORT: '0', HOST: 'not-an-address', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://root:geheim@db/x' };
    expect(refused(env)).toEqual(['PORT', 'HOST', 'DATABASE_URL', 'LOG_LEVEL']);
    expect(JSON.stringify(refusalsOf(env))).not.toContain('geheim');
  });
});
