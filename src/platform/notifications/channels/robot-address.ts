/** Group robots as their makers describe them: where they live, and by what their addresses are known. */
export const robotServices = {
  wecom: { origin: 'https://qyapi.weixin.qq.com', path: '/cgi-bin/webhook/send', key: 'key' },
  dingtalk: { origin: 'https://oapi.dingtalk.com', path: '/robot/send', key: 'access_token' },
  feishu: { origin: 'https://open.feishu.cn', path: '/open-apis/bot/v2/hook/', key: undefined },
} as const;
export type RobotService = keyof typeof robotServices;

export interface RobotTarget {
  service: RobotService;
  address: string;
  /** What messages are signed with (DingTalk 加签, Feishu 签名校验). */
  secret?: string;
}

/**
 * Which service an address belongs to, by its path; undefined where it is none of a robot's.
 * Kept apart from where it may live: a private deployment has the same paths on a host of its own.
 */
export function robotServiceOf(address: string): RobotService | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, searchParams, username, hash } = new URL(address);
  if (username !== '' || hash !== '') return undefined;
  const fits = ([, { path, key }]: [string, (typeof robotServices)[RobotService]]) =>
    key === undefined
      ? pathname.startsWith(path) && /^[\w-]{8,100}$/.test(pathname.slice(path.length))
      : pathname === path && /^[\w-]{8,200}$/.test(searchParams.get(key) ?? '');
  return Object.entries(robotServices).find(fits)?.[0] as RobotService | undefined;
}

/**
 * May the server go there? It goes where a person of the office told it to: without this list it could be sent to machines
 * that only the server can reach. A service's own host takes that service alone; others are named by the administrator.
 */
export function isRobotAddressAllowed(address: string, robotOrigins: readonly string[]): boolean {
  const service = robotServiceOf(address);
  if (service === undefined) return false;
  const { origin } = new URL(address);
  const owner = Object.entries(robotServices).find(([, known]) => known.origin === origin)?.[0];
  return robotOrigins.includes(origin) && (owner === undefined || owner === service);
}

/** As people may see it again: `qyapi.weixin.qq.com …3f9a`. */
export function maskedRobotAddress(address: string): string {
  const { host } = new URL(address);
  return `${host} …${address.slice(-4)}`;
}
