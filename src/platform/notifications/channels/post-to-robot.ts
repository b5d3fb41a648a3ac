import { createHmac } from 'node:crypto';
import { failedForGood, failedForNow, sent, type DeliveryOutcome } from './delivery.ts';
import { failureOfStatus, postJson } from './post-json.ts';
import { isRobotAddressAllowed, robotServiceOf, type RobotService, type RobotTarget } from './robot-address.ts';

interface Answer {
  /** WeCom and DingTalk. */
  errcode?: unknown;
  /** Feishu. */
  code?: unknown;
}

/** Codes by which a service says “not now”; any other but 0 stays until somebody mends the robot. */
const notNow: Record<RobotService, readonly number[]> = {
  wecom: [-1, 45_009, 45_033],
  dingtalk: [-1, 130_101, 130_103],
  feishu: [9_499, 11_232, 11_247],
};
/** Signature, key word or address range, as each service calls them. */
const signatureCodes: Record<RobotService, readonly number[]> = {
  wecom: [],
  dingtalk: [310_000],
  feishu: [19_021, 19_022, 19_024],
};
/** The robot was removed from its group, or the address was mistyped. */
const unknownRobotCodes: Record<RobotService, readonly number[]> = {
  wecom: [93_000, 93_004],
  dingtalk: [300_001, 300_005, 40_035],
  feishu: [19_001],
};

/**
 * Writes a text into a group by its robot (WeCom, DingTalk, Feishu).
 * @param options.now the clock on the wall: a signature is good for an hour around it
 */
export async function postToRobot(
  { address, secret }: RobotTarget,
  text: string,
  { robotOrigins, now, timeoutMs }: { robotOrigins: readonly string[]; now: Date; timeoutMs?: number },
): Promise<DeliveryOutcome> {
  const service = robotServiceOf(address);
  if (service === undefined || !isRobotAddressAllowed(address, robotOrigins)) return failedForGood('addressNotAllowed');
  const message = messageFor(service, { address, text, secret, now });
  const answer = await postJson(message.address, JSON.stringify(message.body), timeoutMs === undefined ? {} : { timeoutMs });
  if ('sent' in answer) return answer;
  return failureOfStatus(answer.status) ?? judge(service, answer.body);
}

interface Message {
  address: string;
  text: string;
  secret: string | undefined;
  now: Date;
}

function messageFor(service: RobotService, { address, text, secret, now }: Message): { address: string; body: object } {
  switch (service) {
    case 'wecom':
      return { address, body: { msgtype: 'text', text: { content: text } } };
    case 'dingtalk':
      return {
        address: secret === undefined ? address : signedForDingTalk(address, secret, now),
        body: { msgtype: 'text', text: { content: text } },
      };
    case 'feishu':
      return { address, body: { ...(secret === undefined ? {} : signatureForFeishu(secret, now)), msg_type: 'text', content: { text } } };
  }
}

/** DingTalk 加签: HMAC-SHA256 of `timestamp\nsecret` under the secret, in the query. */
function signedForDingTalk(address: string, secret: string, now: Date): string {
  const signed = new URL(address);
  const timestamp = String(now.getTime());
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return signed.href;
}

/** Feishu 签名校验: HMAC-SHA256 of nothing, under `timestamp\nsecret`, in the body; seconds, not milliseconds. */
function signatureForFeishu(secret: string, now: Date): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
}

function judge(service: RobotService, body: unknown): DeliveryOutcome {
  const { errcode, code } = (typeof body === 'object' && body !== null ? body : {}) as Answer;
  const given = service === 'feishu' ? code : errcode;
  if (typeof given !== 'number') return failedForNow('answerNotUnderstood');
  if (given === 0) return sent;
  const detail = `${service === 'feishu' ? 'code' : 'errcode'} ${given}`;
  if (notNow[service].includes(given)) return failedForNow('busy', detail);
  if (signatureCodes[service].includes(given)) return failedForGood('signatureRefused', detail);
  return failedForGood(unknownRobotCodes[service].includes(given) ? 'recipientRefused' : 'messageRefused', detail);
}
