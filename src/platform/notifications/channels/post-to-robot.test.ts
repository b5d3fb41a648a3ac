import { afterEach, describe, expect, it } from 'vitest';
import { startJsonServer, type JsonServer, type Received, type Reply } from '../../../../tests/support/channel-servers/json-server.ts';
import { dingTalk, dingTalkSecret, feishu, feishuSecret, weCom } from '../../../../tests/support/channel-servers/robots.ts';
import { postToRobot } from './post-to-robot.ts';
import { isRobotAddressAllowed, maskedRobotAddress, robotServiceOf, robotServices, type RobotTarget } from './robot-address.ts';

const now = new Date('2020-06-16T09:00:00.000Z');
const text = '本周周报 18:00 截止，还有 3 家单位没有上报。';
let server: JsonServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const open = async (reply: (received: Received) => Reply | undefined) => (server = await startJsonServer(reply));
const post = ({ origin }: JsonServer, robot: RobotTarget, timeoutMs?: number) =>
  postToRobot(robot, text, { robotOrigins: [origin], now, ...(timeoutMs === undefined ? {} : { timeoutMs }) });

const wecomAt = ({ origin }: JsonServer): RobotTarget => ({ service: 'wecom', address: `${origin}/cgi-bin/webhook/send?key=018f-example-0001` });
const dingtalkAt = ({ origin }: JsonServer, secret?: string): RobotTarget => ({
  service: 'dingtalk',
  address: `${origin}/robot/send?access_token=0123456789abcdef`,
  ...(secret === undefined ? {} : { secret }),
});
const feishuAt = ({ origin }: JsonServer, secret?: string): RobotTarget => ({
  service: 'feishu',
  address: `${origin}/open-apis/bot/v2/hook/018f-example-0001`,
  ...(secret === undefined ? {} : { secret }),
});

describe('a group robot', () => {
  it('of WeCom takes the text', async () => {
    const there = await open(weCom);
    expect(await post(there, wecomAt(there))).toEqual({ sent: true });
    expect(there.received[0]?.body).toEqual({ msgtype: 'text', text: { content: text } });
  });

  it('of DingTalk takes a text signed with its secret, and no other', async () => {
    const there = await open((received) => dingTalk(received, now));
    expect(await post(there, dingtalkAt(there, dingTalkSecret))).toEqual({ sent: true });
    const refused = { sent: false, failure: 'signatureRefused', permanent: true, detail: 'errcode 310000' };
    expect(await post(there, dingtalkAt(there, 'another'))).toEqual(refused);
    expect(await post(there, dingtalkAt(there))).toEqual(refused);
  });

  it('of Feishu takes a text signed with its secret, and no other', async () => {
    const there = await open((received) => feishu(received, now));
    expect(await post(there, feishuAt(there, feishuSecret))).toEqual({ sent: true });
    const refused = { sent: false, failure: 'signatureRefused', permanent: true, detail: 'code 19021' };
    expect(await post(there, feishuAt(there, 'another'))).toEqual(refused);
    expect(await post(there, feishuAt(there))).toEqual(refused);
  });

  it('that is gone from its group fails for good; one that is asked too often, for now', async () => {
    const codes = [93_000, 45_009];
    const there = await open(() => ({ body: { errcode: codes.shift() } }));
    expect(await post(there, wecomAt(there))).toEqual({ sent: false, failure: 'recipientRefused', permanent: true, detail: 'errcode 93000' });
    expect(await post(there, wecomAt(there))).toEqual({ sent: false, failure: 'busy', permanent: false, detail: 'errcode 45009' });
  });

  it('whose service is out of order or talks of something else is tried again', async () => {
    const replies: (Reply | undefined)[] = [{ status: 503 }, { body: '<html>' }];
    const there = await open(() => replies.shift());
    expect(await post(there, wecomAt(there))).toEqual({ sent: false, failure: 'busy', permanent: false, detail: 'HTTP 503' });
    expect(await post(there, wecomAt(there))).toMatchObject({ failure: 'answerNotUnderstood', permanent: false });
  });

  it('that was told and never answered has perhaps told its group, and nobody knows', async () => {
    const there = await open(() => undefined);
    expect(await post(there, wecomAt(there), 500)).toEqual({ sent: 'perhaps', failure: 'timeout', detail: '' });
    expect(there.received).toHaveLength(1);
  });

  it('that cannot be reached was not told', async () => {
    const there = await open(weCom);
    const robot = wecomAt(there);
    await there.close();
    expect(await post(there, robot)).toEqual({ sent: false, failure: 'unreachable', permanent: false, detail: 'ECONNREFUSED' });
  });

  it('cannot send the server on to another place', async () => {
    const there = await open(() => ({ status: 307, location: '/elsewhere' }));
    expect(await post(there, wecomAt(there))).toMatchObject({ sent: false, permanent: true, detail: 'HTTP 307' });
    expect(there.received.map(({ path }) => path)).toEqual(['/cgi-bin/webhook/send']);
  });

  it('at an address that is not allowed is never asked', async () => {
    const there = await open(weCom);
    expect(await postToRobot(wecomAt(there), text, { robotOrigins: ['https://qyapi.weixin.qq.com'], now })).toMatchObject({ failure: 'addressNotAllowed', permanent: true });
    expect(there.received).toEqual([]);
  });
});

describe('the address of a robot', () => {
  const services = Object.values(robotServices).map(({ origin }) => origin);
  const wecom = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=018f-example-3f9a';

  it('tells its service by its path', () => {
    expect(robotServiceOf(wecom)).toBe('wecom');
    expect(robotServiceOf('https://oapi.dingtalk.com/robot/send?access_token=0123456789')).toBe('dingtalk');
    expect(robotServiceOf('https://open.feishu.cn/open-apis/bot/v2/hook/018f-example')).toBe('feishu');
    expect(robotServiceOf('https://qyapi.weixin.qq.com/cgi-bin/message/send?key=018f-example')).toBeUndefined();
    expect(robotServiceOf('not an address')).toBeUndefined();
  });

  it('leads to the three services by https, and to what the administrator named', () => {
    expect(isRobotAddressAllowed(wecom, services)).toBe(true);
    for (const wrong of [
      wecom.replace('https', 'http'),
      wecom.replace('.com/', '.com:8443/'),
      wecom.replace('qyapi.weixin.qq.com', '127.0.0.1'),
      wecom.replace('qyapi.weixin.qq.com', 'qyapi.weixin.qq.com.example.org'),
      wecom.replace('https://', 'https://someone@'),
      wecom.replace('qyapi.weixin.qq.com', 'open.feishu.cn'),
      wecom.replace('qyapi.weixin.qq.com', '[::ffff:169.254.169.254]'),
    ]) {
      expect({ wrong, allowed: isRobotAddressAllowed(wrong, services) }).toEqual({ wrong, allowed: false });
    }
    const own = wecom.replace('qyapi.weixin.qq.com', 'im.example.gov.cn');
    expect(isRobotAddressAllowed(own, services)).toBe(false);
    expect(isRobotAddressAllowed(own, [...services, 'https://im.example.gov.cn'])).toBe(true);
  });

  it('is shown again by its host and last letters alone', () => {
    expect(maskedRobotAddress(wecom)).toBe('qyapi.weixin.qq.com …3f9a');
  });
});
