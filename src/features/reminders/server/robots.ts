import type { InputOf } from '../../../kernel/endpoint.ts';
import { newId } from '../../../kernel/ids.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { isRobotAddressAllowed, maskedRobotAddress, robotServiceOf } from '../../../platform/notifications/channels/robot-address.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotSetReminders } from '../policy.ts';
import { addRobotRow, findRobot, listRobots, markRobotRemoved, type Robot } from './robots-store.ts';
import { beginTest } from './begin-test.ts';

const mostRobots = 20;

export function robotView({ robotId, name, service, audience, language, address, secret }: Robot): contract.RobotView {
  return { robotId, name, service, audience, language, maskedAddress: maskedRobotAddress(address), isSigned: secret !== undefined };
}

/** Takes the address once and never shows it whole again; refuses what is no robot's or lies where the server must not go. */
export async function addRobot(ctx: UseCaseContext, { body }: InputOf<typeof contract.addRobot>): Promise<contract.RobotView> {
  refuseIf(whyNotSetReminders(ctx.actor), 'forbidden');
  refuseIf(whyNotAddress(ctx, body.address), 'invalid');
  const robots = await listRobots(ctx);
  const twin = robots.find(({ address }) => address === body.address);
  refuseIf([
    ...(twin ? [{ code: 'reminders.robot-known', params: { name: twin.name }, at: 'body.address' }] : []),
    ...(robots.length >= mostRobots ? [{ code: 'reminders.too-many-robots', params: { most: mostRobots } }] : []),
  ]);
  const service = robotServiceOf(body.address) ?? 'wecom';
  const robot: Robot = { ...body, robotId: newId(), service, secret: body.secret, isRemoved: false };
  refuseIf((await addRobotRow(ctx, robot)) ? [] : [{ code: 'reminders.robot-known', params: { name: robot.name }, at: 'body.address' }]);
  const subject = { type: 'reminderRobot', id: robot.robotId };
  await ctx.audit({ action: 'reminders.robot-added', subject, detail: { name: robot.name, service, audience: robot.audience } });
  return robotView(robot);
}

function whyNotAddress({ channels }: UseCaseContext, address: string): Refusal[] {
  if (robotServiceOf(address) === undefined) return [{ code: 'reminders.robot-address-unknown', at: 'body.address' }];
  if (isRobotAddressAllowed(address, channels.robotOrigins)) return [];
  return [{ code: 'reminders.robot-address-not-allowed', params: { host: new URL(address).host }, at: 'body.address' }];
}

export async function removeRobot(ctx: UseCaseContext, { params: { robotId } }: InputOf<typeof contract.removeRobot>): Promise<undefined> {
  refuseIf(whyNotSetReminders(ctx.actor), 'forbidden');
  if (!(await markRobotRemoved(ctx, robotId))) throw new RefusedError('notFound', [{ code: 'reminders.robot-gone' }]);
  await ctx.audit({ action: 'reminders.robot-removed', subject: { type: 'reminderRobot', id: robotId }, detail: {} });
}

export async function testRobot(ctx: UseCaseContext, { params: { robotId } }: InputOf<typeof contract.testRobot>): Promise<{ deliveryId: string }> {
  refuseIf(whyNotSetReminders(ctx.actor), 'forbidden');
  const robot = await findRobot(ctx, robotId);
  if (!robot || robot.isRemoved) throw new RefusedError('notFound', [{ code: 'reminders.robot-gone' }]);
  return beginTest(ctx, { channel: 'robot', recipientId: robotId });
}
