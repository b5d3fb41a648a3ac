import type { Messages } from '../kernel/language.ts';

/** What the terminal says while the product starts. */
export const startMessages = {
  database: { 'zh-CN': '启动数据库…', en: 'Starting the database…' },
  migrations: { 'zh-CN': '检查数据库结构…', en: 'Checking the schema…' },
  prepare: { 'zh-CN': '准备清水县示例…', en: 'Preparing the Qingshui demo…' },
  story: { 'zh-CN': '  {line}', en: '  {line}' },
  listen: { 'zh-CN': '启动网页服务…', en: 'Starting the web server…' },
  ready: { 'zh-CN': '已启动：{url}', en: 'Serving at {url}' },
  firstRun: {
    'zh-CN': '首次使用：请总负责人打开下面的链接建立账号（一次有效，{expiresAt} 前使用）\n  {link}',
    en: 'First run: the office chief opens this link to make an account (works once, until {expiresAt}, Asia/Shanghai)\n  {link}',
  },
  demoReady: {
    'zh-CN': '\n演示已就绪：{url}\n演示时钟现在是 {now}（从 2020年6月16日星期二 16:40 开始）。村、单位来自公开文件，人员与业务数据均为示例。\n\n登录（身份 / 用户名 / 密码）：',
    en: '\nThe demo is ready: {url}\nIts clock shows {now} (it began on Tuesday 16 June 2020 at 16:40). Villages and organizations are those of the public notice; people and figures are made up.\n\nSign in (role / user name / password):',
  },
  noticeLoaded: {
    'zh-CN': '{county}：已载入 {file}，请经办人在“方案与行动”页面核对后启动行动。',
    en: '{county}: {file} is loaded; the clerk checks it on the page “Plans” and launches the campaign.',
  },
  noticeIsNoPlan: {
    'zh-CN': '! 它不像布置工作的方案：{reason}。如果选错了文件，请在页面上放弃它。',
    en: '! It does not read like a plan of work: {reason}. If it is the wrong file, put it aside on that page.',
  },
  noticeKnown: {
    'zh-CN': '{county}：{file} 先前已载入，正在核对中，未重复载入。',
    en: '{county}: {file} was loaded before and is still being checked; it was not loaded twice.',
  },
  noWeek: { 'zh-CN': '{county}：还没有需要上报的行动。', en: '{county}: no campaign asks for reports yet.' },
  weekHead: {
    'zh-CN': '{county} {campaign} 本周截止 {dueDate} {time}',
    en: '{county} {campaign}: this week’s deadline {dueDate} {time}',
  },
  lastWeekHead: {
    'zh-CN': '{county} {campaign} 各期已全部截止，最后一期 {dueDate} {time}',
    en: '{county} {campaign}: every deadline has passed, the last on {dueDate} {time}',
  },
  pressEnter: { 'zh-CN': '\n按回车键在浏览器中打开；按 Ctrl+C 停止。', en: '\nPress Enter to open the browser; Ctrl+C stops.' },
} as const satisfies Messages;
