import type { Messages } from '../../kernel/language.ts';

export const filesMessages = {
  'files.no-store': {
    'zh-CN': '服务器没有存放文件的地方，文件未收下，仍在您的设备上。请联系系统管理员。',
    en: 'The server has no place for files; yours was not taken and is still on your device. Tell the administrator.',
  },
} as const satisfies Messages;
