import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Sentence } from '../kernel/language.ts';
import { RefusedError, type Refusal } from '../kernel/refusal.ts';
import { mailProtocols, type MailServer } from '../platform/notifications/channels/send-mail.ts';
import type { SmsGateway } from '../platform/notifications/channels/send-sms.ts';

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
  mailServer?: MailServer;
  smsGateway?: SmsGateway;
  /** Where group robots may live beside their services' own hosts. */
  robotOrigins: string[];
}

interface Setting {
  name: string;
  expected: Sentence;
  byDefault: string;
  meaning: Sentence;
  /** Never shown, not even where it is wrong. */
  isSecret?: boolean;
  isRight(value: string): boolean;
}

const isUrl =
  (...protocols: string[]) =>
  (value: string): boolean =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol);

/** An address, or a network such as 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return isIP(address) !== 0 && isLength && more.length === 0;
}

/** An address to listen on as it stands in an address of the web on this machine: `::` → `127.0.0.1`, `::1` → `[::1]`. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Listed by `jiedui serve --help`. */
export const knownSettings: readonly Setting[] = [
  {
    name: 'PORT',
    expected: { 'zh-CN': '1 至 65535 的整数', en: 'a whole number from 1 to 65535' },
    byDefault: '3000',
    meaning: { 'zh-CN': '监听的端口', en: 'port to listen on' },
    isRight: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
  },
  {
    name: 'HOST',
    expected: { 'zh-CN': '本机的 IP 地址或 localhost，如 127.0.0.1 或 0.0.0.0', en: 'an IP address of this machine or localhost, such as 127.0.0.1 or 0.0.0.0' },
    byDefault: '127.0.0.1',
    meaning: { 'zh-CN': '监听的地址', en: 'address to listen on' },
    // A name would be looked up only when everything else stands: an address is right or wrong at once.
    isRight: (value) => value === 'localhost' || isIP(value) !== 0,
  },
  {
    name: 'PUBLIC_URL',
    expected: { 'zh-CN': '不带路径的 http(s) 地址，如 https://jiedui.example.gov.cn', en: 'an http(s) address without a path, such as https://jiedui.example.gov.cn' },
    byDefault: 'http://HOST:PORT',
    meaning: { 'zh-CN': '用户访问的网址，链接和 Cookie 以它为准', en: 'where people reach the product; links and cookies follow it' },
    isRight: (value) => isUrl('http:', 'https:')(value) && new URL(value).href === `${new URL(value).origin}/`,
  },
  {
    name: 'JIEDUI_DATA',
    expected: { 'zh-CN': '可写的文件夹', en: 'a folder that can be written to' },
    byDefault: './data',
    meaning: { 'zh-CN': '数据库、密钥和文件所在的文件夹', en: 'folder of the database, the keys and the files' },
    isRight: (value) => value.trim() !== '',
  },
  {
    name: 'DATABASE_URL',
    expected: { 'zh-CN': '形如 postgres://user:password@host:5432/jiedui 的地址', en: 'a URL such as postgres://user:password@host:5432/jiedui' },
    byDefault: 'the bundled PostgreSQL',
    meaning: { 'zh-CN': '改用其他 PostgreSQL（15 或更高版本）', en: 'another PostgreSQL, 15 or newer, to serve from' },
    isRight: isUrl('postgres:', 'postgresql:'),
  },
  {
    name: 'DATABASE_OWNER_URL',
    expected: { 'zh-CN': '形如 postgres://owner:password@host:5432/jiedui 的地址', en: 'a URL such as postgres://owner:password@host:5432/jiedui' },
    byDefault: 'DATABASE_URL',
    meaning: { 'zh-CN': '同一数据库的所有者账号，用于升级结构', en: 'the same database as the role that owns the schema, for migrations' },
    isRight: isUrl('postgres:', 'postgresql:'),
  },
  {
    name: 'LOG_LEVEL',
    expected: { 'zh-CN': 'fatal、error、warn、info、debug、trace、silent 之一', en: 'one of fatal, error, warn, info, debug, trace, silent' },
    byDefault: 'info',
    meaning: { 'zh-CN': '日志详细程度（标准输出，每行一条 JSON）', en: 'how much is written to the log (standard output, JSON lines)' },
    isRight: (value) => ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(value),
  },
  {
    name: 'TRUST_PROXY',
    expected: { 'zh-CN': '以逗号分隔的地址或网段，如 127.0.0.1,10.0.0.0/8', en: 'addresses or networks separated by commas, such as 127.0.0.1,10.0.0.0/8' },
    byDefault: 'none',
    meaning: { 'zh-CN': '前置代理的地址，采信其 X-Forwarded-For', en: 'proxies in front of the server whose X-Forwarded-For is believed' },
    isRight: (value) => value.split(',').every((part) => isNetwork(part.trim())),
  },
  {
    name: 'SMTP_URL',
    expected: {
      'zh-CN': '形如 smtps://user:password@mail.example.gov.cn:465 的地址；smtp: 用 STARTTLS，smtp+plain: 不加密，仅限内网',
      en: 'a URL such as smtps://user:password@mail.example.gov.cn:465; smtp: for STARTTLS, smtp+plain: without encryption, within the office’s own network',
    },
    byDefault: 'no mail',
    meaning: { 'zh-CN': '发送邮件提醒的服务器', en: 'mail server that sends reminders' },
    isRight: (value) => isUrl(...mailProtocols)(value) && new URL(value).hostname !== '' && hasReadablePassword(new URL(value)),
  },
  {
    name: 'MAIL_FROM',
    expected: { 'zh-CN': '一个邮箱地址；设置了 SMTP_URL 时必填', en: 'an e-mail address; needed with SMTP_URL' },
    byDefault: 'no mail',
    meaning: { 'zh-CN': '邮件的发件人地址', en: 'address that mail is sent from' },
    isRight: (value) => /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(value),
  },
  {
    name: 'SMS_GATEWAY_URL',
    expected: { 'zh-CN': '不带用户名和密码的 http(s) 地址', en: 'an http(s) address without user name and password' },
    byDefault: 'no text messages',
    meaning: { 'zh-CN': '短信网关的接口地址，见 docs/how-to/reminders.md', en: 'interface of the SMS gateway, see docs/how-to/reminders.md' },
    isRight: (value) => isUrl('http:', 'https:')(value) && new URL(value).username === '' && new URL(value).password === '',
  },
  {
    name: 'SMS_GATEWAY_SECRET',
    expected: { 'zh-CN': '至少 16 个字符；设置了 SMS_GATEWAY_URL 时必填', en: 'at least 16 characters; needed with SMS_GATEWAY_URL' },
    byDefault: 'no text messages',
    meaning: { 'zh-CN': '与短信网关共用的签名密钥', en: 'key shared with the SMS gateway, which signs each message' },
    isSecret: true,
    isRight: (value) => value.length >= 16,
  },
  {
    name: 'ROBOT_ORIGINS',
    expected: { 'zh-CN': '以逗号分隔的网址，如 https://im.example.gov.cn', en: 'origins separated by commas, such as https://im.example.gov.cn' },
    byDefault: 'the public WeCom, DingTalk and Feishu',
    meaning: { 'zh-CN': '私有部署的企业微信、钉钉、飞书所在网址，允许向其群机器人发消息', en: 'private deployments of WeCom, DingTalk or Feishu whose group robots may be written to' },
    isRight: (value) => value.split(',').every((part) => isUrl('http:', 'https:')(part.trim()) && new URL(part.trim()).origin === part.trim().replace(/\/$/, '')),
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
      const { 'zh-CN': expected, en: expectedEn } = setting.expected;
      const params = { name, value: setting.isSecret ? '***' : hidePassword(value), expected, expectedEn };
      refusals.push({ code: 'main.setting-invalid', params });
      return undefined;
    }
    return value;
  };
  const port = Number(read('PORT') ?? 3000);
  const host = read('HOST') ?? '127.0.0.1';
  const publicUrl = read('PUBLIC_URL') ?? `http://${hostInUrl(host)}:${port}`;
  const databaseUrl = read('DATABASE_URL');
  const needed = (name: string, by: string): string | undefined => {
    const value = read(name);
    if (value === undefined && env[by] && !env[name]) refusals.push({ code: 'main.setting-missing', params: { name, by } });
    return value;
  };
  const smtpUrl = read('SMTP_URL');
  const mailFrom = needed('MAIL_FROM', 'SMTP_URL');
  const smsUrl = read('SMS_GATEWAY_URL');
  const smsSecret = needed('SMS_GATEWAY_SECRET', 'SMS_GATEWAY_URL');
  const settings: Settings = {
    host,
    port,
    publicUrl: publicUrl.replace(/\/$/, ''),
    dataFolder: resolve(read('JIEDUI_DATA') ?? 'data'),
    ...(databaseUrl ? { databaseUrl, databaseOwnerUrl: read('DATABASE_OWNER_URL') ?? databaseUrl } : {}),
    logLevel: read('LOG_LEVEL') ?? 'info',
    trustProxy: (read('TRUST_PROXY') ?? '').split(',').map((part) => part.trim()).filter(Boolean),
    secureCookies: publicUrl.startsWith('https:'),
    ...(smtpUrl && mailFrom ? { mailServer: { url: smtpUrl, from: mailFrom } } : {}),
    ...(smsUrl && smsSecret ? { smsGateway: { url: smsUrl, secret: smsSecret } } : {}),
    robotOrigins: (read('ROBOT_ORIGINS') ?? '').split(',').map((part) => part.trim().replace(/\/$/, '')).filter(Boolean),
  };
  if (refusals.length > 0) throw new RefusedError('invalid', refusals);
  return settings;
}

/** A lone % in a password has to be written %25. */
function hasReadablePassword({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

function hidePassword(value: string): string {
  // To the last @: a password may hold one that should have been written %40.
  return value.replace(/\/\/([^:/]*):?.*@/, '//$1:***@');
}
