import type { Messages } from '../../kernel/language.ts';

/** What the machinery itself has to say to a caller. */
export const httpMessages = {
  'http.malformed': {
    'zh-CN': '请求内容不是有效的 JSON，未作任何更改。请刷新页面后重试。',
    en: 'The request is not valid JSON. Nothing was changed. Reload the page and try again.',
  },
  'http.invalid-field': {
    'zh-CN': '“{at}”填写有误：{reason}',
    en: '“{at}” is not right: {reasonEn}',
  },
  'http.unknown-field': {
    'zh-CN': '请求中有系统不认识的字段：{names}。未作任何更改。',
    en: 'The request has unknown fields: {names}. Nothing was changed.',
  },
  'http.too-large': {
    'zh-CN': '内容超过上限（{limit}）。未作任何更改。',
    en: 'The content is larger than the limit ({limit}). Nothing was changed.',
  },
  'http.unsupported-media-type': {
    'zh-CN': '不支持这种内容类型，请用 application/json。',
    en: 'This content type is not supported; use application/json.',
  },
  'http.not-found': { 'zh-CN': '没有这个地址。', en: 'There is nothing at this address.' },
  'http.bad-address': {
    'zh-CN': '地址有误，无法识别，未作任何更改。请检查链接是否完整。',
    en: 'This address cannot be read and nothing was changed. Check that the link is complete.',
  },
  'http.sign-in-needed': {
    'zh-CN': '请先登录。已填写的内容保存在本设备上。',
    en: 'Please sign in first. What you have typed is kept on this device.',
  },
  'http.other-account': {
    'zh-CN': '这台设备上现在登录的是另一个账号。这些内容是原来的账号写的，请用原来的账号登录后再发送。',
    en: 'Another account is signed in on this device by now. This was written under the earlier one; sign in with that one to send it.',
  },
  'http.role-not-allowed': {
    'zh-CN': '您的身份不能进行这项操作。',
    en: 'Your role may not do this.',
  },
  'http.command-id-missing': {
    'zh-CN': '请求缺少操作编号（Idempotency-Key，UUID）。未作任何更改。',
    en: 'The request has no Idempotency-Key (a UUID). Nothing was changed.',
  },
  'http.command-id-reused': {
    'zh-CN': '这个操作编号已用于另一项操作。未作任何更改。',
    en: 'This Idempotency-Key was already used for another command. Nothing was changed.',
  },
  'http.cross-site': {
    'zh-CN': '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'http.too-many': {
    'zh-CN': '请求过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'http.unavailable': {
    'zh-CN': '数据库暂时不可用。您填写的内容仍在本设备上，系统恢复后会自动继续，无需重新填写。',
    en: 'The database is away for the moment. What you typed is kept on this device and goes on when it is back.',
  },
  'http.disk-full': {
    'zh-CN': '服务器磁盘已满，暂时无法保存。您填写的内容仍在本设备上，请联系系统管理员。',
    en: 'The server has no disk space left and cannot save. What you typed is kept on this device; tell the administrator.',
  },
  'http.too-slow': {
    'zh-CN': '系统此刻太忙，这项操作没有在时限内完成，未作任何更改。您填写的内容仍在本设备上，请稍后再试。',
    en: 'The system is too busy just now: this was not done in time and nothing was changed. What you typed is kept on this device; try again shortly.',
  },
  'http.changed-meanwhile': {
    'zh-CN': '同一时刻已有另一项操作写入了相同的内容，您的这次操作未作任何更改。请刷新页面，看过最新内容后再试。',
    en: 'Another request wrote the same thing at the same moment, and yours changed nothing. Reload the page, look at what is there now and try again.',
  },
  'http.internal': {
    'zh-CN': '系统出错，未作任何更改。请稍后重试；若再次出现，请把编号 {requestId} 告诉管理员。',
    en: 'Something went wrong and nothing was changed. Try again; if it recurs, give the administrator the number {requestId}.',
  },
} as const satisfies Messages;
