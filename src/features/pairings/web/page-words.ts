import type { Messages } from '../../../kernel/language.ts';

/** Titles and navigation: in the console's first load. */
export const pairingPageWords = {
  nav: { 'zh-CN': '结对', en: 'Pairings' },
  listTitle: { 'zh-CN': '结对关系', en: 'Pairings' },
  pairingPage: { 'zh-CN': '结对', en: 'Pairing' },
  agreementPage: { 'zh-CN': '结对协议', en: 'Agreement' },
  workbenchTitle: { 'zh-CN': '结对工作台', en: 'Pairing workbench' },
} as const satisfies Messages;
