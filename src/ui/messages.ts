import type { Messages } from '../kernel/language.ts';

/** What the shell and the parts of the design system say themselves. */
export const uiMessages = {
  'ui.product': { 'zh-CN': '结对', en: 'Jiedui' },
  'ui.skip-to-content': { 'zh-CN': '跳到正文', en: 'Skip to content' },
  'ui.main-navigation': { 'zh-CN': '主导航', en: 'Main navigation' },
  'ui.show-more': { 'zh-CN': '再显示一些', en: 'Show more' },
  'ui.more': { 'zh-CN': '更多', en: 'More' },
  'ui.account-menu': { 'zh-CN': '账号：{name}', en: 'Account: {name}' },
  'ui.sign-out': { 'zh-CN': '退出登录', en: 'Sign out' },
  'ui.signing-out': { 'zh-CN': '正在退出…', en: 'Signing out…' },
  'ui.appearance': { 'zh-CN': '外观：{choice}', en: 'Appearance: {choice}' },
  'ui.appearance-auto': { 'zh-CN': '跟随系统', en: 'As the system' },
  'ui.appearance-light': { 'zh-CN': '浅色', en: 'Light' },
  'ui.appearance-dark': { 'zh-CN': '深色', en: 'Dark' },
  'ui.role-chief': { 'zh-CN': '总负责人', en: 'Office chief' },
  'ui.role-clerk': { 'zh-CN': '经办人', en: 'Office clerk' },
  'ui.role-orgHead': { 'zh-CN': '社会组织负责人', en: 'Organization head' },
  'ui.role-reporter': { 'zh-CN': '联络员', en: 'Reporter' },
  'ui.role-township': { 'zh-CN': '乡镇干部', en: 'Township officer' },
  'ui.role-village': { 'zh-CN': '村干部', en: 'Village cadre' },

  'ui.demo-clock': { 'zh-CN': '演示时钟', en: 'Demo clock' },
  'ui.travel': { 'zh-CN': '拨动时钟', en: 'Travel' },
  'ui.travel-deadline': { 'zh-CN': '到下一个截止时间', en: 'To the next deadline' },
  'ui.travel-day': { 'zh-CN': '到第二天', en: 'To the next day' },

  'ui.loading': { 'zh-CN': '正在载入…', en: 'Loading…' },
  'ui.waiting-title': { 'zh-CN': '正在等待服务器恢复…', en: 'Waiting for the server to come back…' },
  'ui.waiting-page': {
    'zh-CN': '恢复后本页会自动载入，不用刷新。您写下的内容都保存在本设备上。',
    en: 'This page loads by itself when it is back; no need to reload. What you have written is kept on this device.',
  },
  'ui.waiting-command': {
    'zh-CN': '恢复后会自动提交，只提交一次，不用重新填写。已尝试{failures}次。',
    en: 'It is sent by itself when the server is back, and only once. Tried {failures, plural, one {once} other {# times}} so far.',
  },
  'ui.offline': { 'zh-CN': '本设备没有联网。', en: 'This device is offline.' },
  'ui.stop-waiting': { 'zh-CN': '先不等了', en: 'Stop waiting' },
  'ui.no-answer-title': { 'zh-CN': '没有等到服务器的答复', en: 'No answer from the server' },
  'ui.no-answer': {
    'zh-CN': '还不知道是否已经提交。您填写的内容仍在本页，再按一次即可，不会重复提交。',
    en: 'It is not known yet whether this was carried out. What you typed is still here; send it again, it counts only once.',
  },
  'ui.refused-title': { 'zh-CN': '没有完成', en: 'Not done' },
  'ui.failed-title': { 'zh-CN': '系统出错', en: 'Something went wrong' },
  'ui.kept': { 'zh-CN': '您填写的内容仍在，没有丢失。', en: 'What you typed is still here; nothing is lost.' },
  'ui.request-number': { 'zh-CN': '编号 {requestId}', en: 'Number {requestId}' },
  'ui.try-again': { 'zh-CN': '再试一次', en: 'Try again' },
  'ui.unexpected-answer': {
    'zh-CN': '服务器给出了意外的答复（{status}）。未确认任何更改，请稍后重试。',
    en: 'The server gave an unexpected answer ({status}). No change is confirmed; try again a little later.',
  },
  'ui.page-failed': {
    'zh-CN': '这一页没有打开。您写下的内容都保存在本设备上；请重新载入。',
    en: 'This page did not open. What you have written is kept on this device; please reload.',
  },
  'ui.reload': { 'zh-CN': '重新载入', en: 'Reload' },

  'ui.forbidden-title': { 'zh-CN': '您的身份不能打开这一页', en: 'Your role may not open this page' },
  'ui.forbidden': {
    'zh-CN': '您以“{role}”身份登录。如果确实需要，请联系县民政局经办人。',
    en: 'You are signed in as “{role}”. If you need this page, ask the clerk of the county office.',
  },
  'ui.not-found-title': { 'zh-CN': '没有这一页', en: 'There is no such page' },
  'ui.not-found': {
    'zh-CN': '地址可能写错了，或者内容已经移走。',
    en: 'The address may be mistyped, or what was here has moved.',
  },
  'ui.no-home-title': { 'zh-CN': '这里还没有给您的内容', en: 'Nothing here for you yet' },
  'ui.no-home': {
    'zh-CN': '您的账号已经可用，现在不用做什么。需要您办的事（如确认帮扶是否到位）开通后会出现在这里。有疑问请联系县民政局经办人。',
    en: 'Your account works and there is nothing that you need to do now. What you are asked for, such as confirming that help arrived, will stand here once it is open. If in doubt, ask the clerk of the county office.',
  },
  'ui.go-home': { 'zh-CN': '回到首页', en: 'Go to the start page' },

  'ui.cancel': { 'zh-CN': '取消', en: 'Cancel' },
  'ui.close': { 'zh-CN': '关闭', en: 'Close' },
  'ui.print': { 'zh-CN': '打印', en: 'Print' },
  'ui.sort': { 'zh-CN': '排序', en: 'Sort' },
  'ui.sort-by': { 'zh-CN': '按“{column}”排序', en: 'Sort by “{column}”' },

  'ui.draft-kept': { 'zh-CN': '已自动保存在本设备', en: 'Kept on this device' },
  'ui.draft-keeping': { 'zh-CN': '正在保存…', en: 'Keeping…' },
  'ui.draft-not-kept': {
    'zh-CN': '本设备存不下草稿（可能空间已满）。请不要关闭本页，先提交或复制内容。',
    en: 'This device cannot keep the draft (its storage may be full). Do not close the page; submit or copy the text first.',
  },

  'ui.remaining': { 'zh-CN': '还有{duration}', en: '{duration} left' },
  'ui.elapsed': { 'zh-CN': '已过{duration}', en: '{duration} past' },
  'ui.deadline-at': { 'zh-CN': '截止：{time}', en: 'Deadline: {time}' },

  'ui.yuan': { 'zh-CN': '元', en: 'yuan' },
  'ui.not-money': { 'zh-CN': '请填写金额，如 1234.50', en: 'Give an amount of money, such as 1234.50' },
  'ui.drop-file': { 'zh-CN': '把文件拖到这里，或者', en: 'Drop a file here, or' },
  'ui.choose-file': { 'zh-CN': '选择文件', en: 'Choose a file' },
  'ui.up-to': { 'zh-CN': '不超过 {limit}', en: 'up to {limit}' },
  'ui.paste-file': { 'zh-CN': '也可以直接粘贴（Ctrl+V）', en: 'Pasting (Ctrl+V) works too' },
  'ui.file-kind-old': {
    'zh-CN': '这是旧格式的文件，读不了。请先用 Word、Excel 或 WPS 打开，另存为 {ending} 后再选。',
    en: 'Files of this old kind cannot be read. Open it in Word, Excel or WPS, save it as {ending} and choose that.',
  },
  'ui.file-kind': { 'zh-CN': '只接受这些类型的文件：{kinds}', en: 'Only these kinds of files are taken: {kinds}' },
  'ui.file-size': { 'zh-CN': '文件超过 {limit}，请换一个小一些的', en: 'The file is larger than {limit}; please take a smaller one' },
  'ui.downloading': { 'zh-CN': '正在生成文件… 已接收 {size}', en: 'Making the file… {size} received' },
} as const satisfies Messages;
