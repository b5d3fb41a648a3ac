import { createHmac } from 'node:crypto';
import type { Received, Reply } from './json-server.ts';

/** What each service asks of a message, as its maker's manual says, checked by the other side. */
export const dingTalkSecret = 'SEC-示例-dingtalk';
export const feishuSecret = '示例-feishu';

export function dingTalk({ query, body }: Received, now: Date): Reply {
  const timestamp = query.get('timestamp') ?? '';
  const sign = createHmac('sha256', dingTalkSecret).update(`${timestamp}\n${dingTalkSecret}`).digest('base64');
  const isRecent = Math.abs(Number(timestamp) - now.getTime()) < 3_600_000;
  if (query.get('sign') !== sign || !isRecent) return { body: { errcode: 310_000, errmsg: 'sign not match' } };
  return { body: isText(body['text']) && body['msgtype'] === 'text' ? { errcode: 0, errmsg: 'ok' } : { errcode: 40_035, errmsg: 'no text' } };
}

export function feishu({ body }: Received, now: Date): Reply {
  const timestamp = String(body['timestamp']);
  const sign = createHmac('sha256', `${timestamp}\n${feishuSecret}`).update('').digest('base64');
  const isRecent = Math.abs(Number(timestamp) * 1000 - now.getTime()) < 3_600_000;
  if (body['sign'] !== sign || !isRecent) return { body: { code: 19_021, msg: 'sign match fail or timestamp is not within one hour' } };
  const content = body['content'] as { text?: unknown } | undefined;
  return { body: body['msg_type'] === 'text' && typeof content?.text === 'string' ? { code: 0, msg: 'success' } : { code: 9_499, msg: 'Bad Request' } };
}

export function weCom({ query, body }: Received): Reply {
  if (query.get('key') === null) return { body: { errcode: 93_000, errmsg: 'invalid webhook url' } };
  return { body: isText(body['text']) && body['msgtype'] === 'text' ? { errcode: 0, errmsg: 'ok' } : { errcode: 40_008, errmsg: 'invalid message type' } };
}

function isText(text: unknown): boolean {
  return typeof (text as { content?: unknown } | undefined)?.content === 'string';
}
