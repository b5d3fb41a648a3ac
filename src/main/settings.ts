import { resolve } from 'node:path';
import { RefusedError, type Refusal } from '../kernel/refusal.ts';

/** How the program is told about its surroundings; each is an environment variable, checked at the start. */
export interface Settings {
  host: string;
  port: number;
  publicUrl: string;
  dataFolder: string;
  databaseUrl?: string;
  databaseOwnerUrl?: string;
  logLevel: string;
  trustProxy: string[];
  secureCookies: boolean;
}

interface Setting {
  name: string;
  expected: string;
  byDefault: string;
  meaning: string;
  isRight(value: string): boolean;
}

const isUrl =
  (...protocols: string[]) =>
  (value: string): boolean =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol);

/** Listed by `jiedui serve --help`. */
export const knownSettings: readonly Setting[] = [
  {
    name: 'PORT',
    expected: 'a whole number from 1 to 65535',
    byDefault: '3000',
    meaning: 'port to listen on',
    isRight: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
  },
  {
    name: 'HOST',
    expected: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    byDefault: '127.0.0.1',
    meaning: 'address to listen on',
    isRight: (value) => /^[\w.:-]+$/.test(value),
  },
  {
    name: 'PUBLIC_URL',
    expected: 'a URL such as https://jiedui.example.gov.cn',
    byDefault: 'http://HOST:PORT',
    meaning: 'where people reach the product; links and cookies follow it',
    isRight: isUrl('http:', 'https:'),
  },
  {
    name: 'JIEDUI_DATA',
    expected: 'a folder that can be written to',
    byDefault: './data',
    meaning: 'folder of the database, the keys and the files',
    isRight: (value) => value.trim() !== '',
  },
  {
    name: 'DATABASE_URL',
    expected: 'a URL such as postgres://user:password@host:5432/jiedui',
    byDefault: 'the bundled PostgreSQL',
    meaning: 'another PostgreSQL, 15 or newer, to serve from',
    isRight: isUrl('postgres:', 'postgresql:'),
  },
  {
    name: 'DATABASE_OWNER_URL',
    expected: 'a URL such as postgres://owner:password@host:5432/jiedui',
    byDefault: 'DATABASE_URL',
    meaning: 'the same database as the role that owns the schema, for migrations',
    isRight: isUrl('postgres:', 'postgresql:'),
  },
  {
    name: 'LOG_LEVEL',
    expected: 'one of fatal, error, warn, info, debug, trace, silent',
    byDefault: 'info',
    meaning: 'how much is written to the log (standard output, JSON lines)',
    isRight: (value) => ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(value),
  },
  {
    name: 'TRUST_PROXY',
    expected: 'addresses or networks separated by commas, such as 127.0.0.1,10.0.0.0/8',
    byDefault: 'none',
    meaning: 'proxies in front of the server whose X-Forwarded-For is believed',
    isRight: (value) => /^[\d.:a-fA-F/,\s]+$/.test(value),
  },
];

/** Reads and checks the environment; refuses with every wrong variable at once. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const refusals: Refusal[] = [];
  const read = (name: string): string | undefined => {
    const setting = knownSettings.find((known) => known.name === name);
    const value = env[name];
    if (value === undefined || value === '') return undefined;
    if (setting && !setting.isRight(value)) {
      refusals.push({ code: 'main.setting-invalid', params: { name, value: hidePassword(value), expected: setting.expected } });
      return undefined;
    }
    return value;
  };
  const port = Number(read('PORT') ?? 3000);
  const host = read('HOST') ?? '127.0.0.1';
  const publicUrl = read('PUBLIC_URL') ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const databaseUrl = read('DATABASE_URL');
  const settings: Settings = {
    host,
    port,
    publicUrl: publicUrl.replace(/\/$/, ''),
    dataFolder: resolve(read('JIEDUI_DATA') ?? 'data'),
    ...(databaseUrl ? { databaseUrl, databaseOwnerUrl: read('DATABASE_OWNER_URL') ?? databaseUrl } : {}),
    logLevel: read('LOG_LEVEL') ?? 'info',
    trustProxy: (read('TRUST_PROXY') ?? '').split(',').map((part) => part.trim()).filter(Boolean),
    secureCookies: publicUrl.startsWith('https:'),
  };
  if (refusals.length > 0) throw new RefusedError('invalid', refusals);
  return settings;
}

function hidePassword(value: string): string {
  return value.replace(/\/\/([^:/@]+):[^@]*@/, '//$1:***@');
}
