import type { Messages } from '../kernel/language.ts';

/** What starting and running the program has to say. */
export const mainMessages = {
  'main.setting-invalid': {
    'zh-CN': '环境变量 {name} 的值“{value}”无效，应为{expected}。请改正后重新启动。',
    en: 'The environment variable {name} has the value “{value}”, which is not right; it should be {expectedEn}. Correct it and start again.',
  },
  'main.setting-missing': {
    'zh-CN': '设置了环境变量 {by}，还需要设置 {name}。请补上后重新启动，或去掉 {by}。',
    en: 'The environment variable {by} is set, so {name} is needed too. Add it and start again, or take {by} away.',
  },
  'main.port-in-use': {
    'zh-CN': '端口 {port} 已被其他程序占用。请停止该程序，或换一个端口，例如 PORT={other}。',
    en: 'Port {port} is in use by another program. Stop it, or choose another port, for example PORT={other}.',
  },
  'main.host-not-here': {
    'zh-CN': '本机没有地址 {host}，无法监听。请把 HOST 改为本机的地址：127.0.0.1 只供本机，0.0.0.0 供所有网卡。',
    en: 'This machine has no address {host} to listen on. Set HOST to one that it has: 127.0.0.1 for itself alone, 0.0.0.0 for every network card.',
  },
  'main.port-not-allowed': {
    'zh-CN': '没有权限监听端口 {port}。请换用 1024 以上的端口，例如 PORT=3000。',
    en: 'Not allowed to listen on port {port}. Choose one above 1024, for example PORT=3000.',
  },
  'main.web-not-built': {
    'zh-CN': '网页尚未构建。请先运行 npm run build，或直接用 npm start。',
    en: 'The web app is not built. Run npm run build first, or use npm start.',
  },
  'main.database-unreachable': {
    'zh-CN': '无法连接 DATABASE_URL 指定的数据库：{reason}。请确认数据库已启动、地址和密码正确。',
    en: 'Cannot reach the database that DATABASE_URL names: {reason}. See that it runs and that address and password are right.',
  },
  'main.database-too-old': {
    'zh-CN': '数据库版本 {version} 过低，需要 PostgreSQL 15 或更高版本。',
    en: 'The database is version {version}; PostgreSQL 15 or newer is needed.',
  },
  'main.demo-data-is-not-yours': {
    'zh-CN': '数据库中已有正式数据，演示不会写入。请换一个 JIEDUI_DATA 或 DATABASE_URL。',
    en: 'The database holds real data; the demo will not write to it. Choose another JIEDUI_DATA or DATABASE_URL.',
  },
  'main.demo-data-in-production': {
    'zh-CN': '这里存放的是演示数据，演示账号的密码是公开的，不能作为正式系统启动。请换一个 JIEDUI_DATA 或 DATABASE_URL；要看演示，请用 npm start；要打开恢复的演示备份，请恢复到名为 demo 的文件夹，再以它的上级文件夹为 JIEDUI_DATA 运行 jiedui serve --demo。',
    en: 'This is the data of the demo, whose passwords are public; it is not served as production. Choose another JIEDUI_DATA or DATABASE_URL; for the demo use npm start. To open a restored backup of the demo, restore it into a folder named demo and run jiedui serve --demo with the folder above it as JIEDUI_DATA.',
  },
  'main.no-county': {
    'zh-CN': '还没有县。请先用 jiedui serve 启动，并用首次登录链接建立总负责人账号。',
    en: 'There is no county yet. Start with jiedui serve first and make the chief’s account by the first-run link.',
  },
  'main.unforeseen': {
    'zh-CN': '发生未预料的错误：{reason}',
    en: 'Something unforeseen happened: {reason}',
  },
} as const satisfies Messages;
