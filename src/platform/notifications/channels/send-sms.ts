import { createHmac } from 'node:crypto';
import type { Sms } from './channels.ts';
import { failedForGood, failedForNow, sent, type DeliveryOutcome } from './delivery.ts';
import { failureOfStatus, postJson } from './post-json.ts';

export interface SmsGateway {
  url: string;
  secret: string;
}

/**
 * Asks the office's gateway to send a text message, by the interface of docs/how-to/reminders.md: one signed POST.
 * The signature binds the time and the body; `id` lets a gateway that has seen the message pass it over.
 */
export async function sendSms(
  { url, secret }: SmsGateway,
  { id, to, text }: Sms,
  { now, timeoutMs }: { now: Date; timeoutMs?: number },
): Promise<DeliveryOutcome> {
  const body = JSON.stringify({ id, to, text });
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const headers = { 'x-jiedui-timestamp': timestamp, 'x-jiedui-signature': `sha256=${signature}` };
  const answer = await postJson(url, body, { headers, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  // The gateway knows a message again by its id: asking once more sends nothing twice.
  if ('sent' in answer) return answer.sent === 'perhaps' ? failedForNow(answer.failure, answer.detail) : answer;
  // 422 is the gateway's word for a number that it cannot reach.
  if (answer.status === 422) return failedForGood('recipientRefused', 'HTTP 422');
  return failureOfStatus(answer.status) ?? sent;
}
