import type { Messages } from '../../../../kernel/language.ts';
import { actMessages } from '../../web-messages.ts';

/** What the form of an act says in the field. */
export const recordWords = {
  ...actMessages,
  'assistance.record.title': { 'zh-CN': '记一笔', en: 'Enter an act' },
  'assistance.record.mend-title': { 'zh-CN': '修改后重发', en: 'Mend and send' },
  'assistance.record.lead': { 'zh-CN': '没有网络也可以记。', en: 'Works without a network.' },
  'assistance.record.what': { 'zh-CN': '做了什么', en: 'What was done' },
  'assistance.record.campaign': { 'zh-CN': '行动', en: 'Campaign' },
  'assistance.record.fewer': { 'zh-CN': '减少一人', en: 'One person fewer' },
  'assistance.record.more': { 'zh-CN': '增加一人', en: 'One person more' },
  'assistance.record.further': { 'zh-CN': '更多（户、方式、人次、说明）', en: 'More (households, how, visits, note)' },
  'assistance.record.households': { 'zh-CN': '为哪几户（可不选）', en: 'For which households (may be left open)' },
  'assistance.record.head-duty': { 'zh-CN': '负责人做了什么', en: 'What the head did' },
  'assistance.record.duty.deployment': { 'zh-CN': '部署', en: 'Deployed' },
  'assistance.record.duty.supervision': { 'zh-CN': '督促', en: 'Supervised' },
  'assistance.record.duty.inspection': { 'zh-CN': '检查', en: 'Inspected' },
  'assistance.record.save': { 'zh-CN': '保存', en: 'Save' },
  'assistance.record.look-again': { 'zh-CN': '还不能保存，请看标红的几处', en: 'Not saved yet; look at the fields marked red' },
  'assistance.record.saved': { 'zh-CN': '已保存在本机', en: 'Saved on this phone' },
  'assistance.record.will-be-sent': { 'zh-CN': '连上网络后自动发送，可以关掉本程序。', en: 'It is sent by itself when there is a network; you may close the app.' },
  'assistance.record.arrived': { 'zh-CN': '已送达县民政局', en: 'The county office has it' },
  'assistance.record.was-refused': { 'zh-CN': '已保存，但被退回', en: 'Saved, but refused' },
  'assistance.record.see-outbox': { 'zh-CN': '打开待发送箱', en: 'Open the outbox' },
  'assistance.record.another': { 'zh-CN': '再记一笔', en: 'Enter another' },
  'assistance.record.no-village': { 'zh-CN': '本单位还没有结对的村', en: 'Your organization helps no village yet' },
  'assistance.record.no-village-words': { 'zh-CN': '行动启动并结对后就可以在这里记。', en: 'Once a campaign is live and paired, acts are entered here.' },
} as const satisfies Messages;
