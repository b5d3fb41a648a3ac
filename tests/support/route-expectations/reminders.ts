import { addRobot } from '../../../src/features/reminders/contract.ts';
import { newId } from '../../../src/kernel/ids.ts';
import type { Expectation, Expectations } from './expectation.ts';

const ofRobot: Expectation = {
  kind: 'scoped',
  scene: async ({ personas: { chief, clerk } }) => {
    const address = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${newId()}`;
    const { body } = await clerk.send(addRobot, { body: { name: '示例群', address, audience: 'office', language: 'zh-CN' } });
    return { wanted: { params: { robotId: body.robotId } }, insiders: [clerk, chief] };
  },
};

export const remindersExpectations: Expectations = {
  viewReminderSettings: { kind: 'noIds' },
  saveReminderSettings: { kind: 'noIds' },
  addReminderRobot: { kind: 'noIds' },
  removeReminderRobot: ofRobot,
  testReminderRobot: ofRobot,
  listReminderDeliveries: { kind: 'noIds' },
  viewOwnReminders: { kind: 'self' },
  saveOwnReminders: { kind: 'self' },
  testOwnReminder: { kind: 'self' },
  makeReminderCalendar: { kind: 'self' },
  revokeReminderCalendar: { kind: 'self' },
  readCalendar: { kind: 'open' },
};
