import type { Messages } from '../../kernel/language.ts';

/** Why a file could not be read as a notice: what happened and what to do. */
export const planReadingMessages = {
  'plan.file-missing': {
    'zh-CN': '找不到文件“{name}”。请检查路径和文件名后重试。',
    en: 'There is no file “{name}”. Check the path and the name, then try again.',
  },
  'plan.file-is-folder': {
    'zh-CN': '“{name}”是文件夹，不是文件。请指定其中的一个文件后重试。',
    en: '“{name}” is a folder, not a file. Name one of the files in it, then try again.',
  },
  'plan.file-unreadable': {
    'zh-CN': '无法打开文件“{name}”（{reason}）。请检查您对它的权限后重试。',
    en: 'The file “{name}” cannot be opened ({reason}). Check that you may read it, then try again.',
  },
  'plan.file-empty': {
    'zh-CN': '文件里没有内容。请检查是否选错了文件，或重新保存后再上传。',
    en: 'The file is empty. Check that it is the right one, or save it again and retry.',
  },
  'plan.file-too-large': {
    'zh-CN': '文件有 {megabytes} MB，超过 {limit} MB 的上限，未读取。请另存为只含通知正文和附表的文件（去掉图片）后重试。',
    en: 'The file has {megabytes} MB, more than the limit of {limit} MB, and was not read. Save the notice and its tables without pictures and retry.',
  },
  'plan.file-expands-too-far': {
    'zh-CN': '文件解压后过大，已停止读取。请用 Word 打开后另存为新的 .docx 文件再试。',
    en: 'The file unpacks to far more than a notice can hold; reading was stopped. Open it in Word, save it as a new .docx and retry.',
  },
  'plan.file-too-heavy': {
    'zh-CN': '读取这份文件所需的时间或内存远超一份通知，已停止读取，未作任何更改。请用 Word 打开后另存为新的 .docx 文件，只保留通知及其附件后重试。',
    en: 'The file takes far more time or memory to read than a notice; reading was stopped and nothing was changed. Open it in Word, keep only the notice and its attachments, save it as a new .docx and retry.',
  },
  'plan.text-too-long': {
    'zh-CN': '文件太长，不像一份通知（最多 {limit} 页或同等篇幅）。请只保留通知及其附件后重试。',
    en: 'The file is too long for a notice (at most {limit} pages or as many words). Keep only the notice and its attachments and retry.',
  },
  'plan.scan-without-text': {
    'zh-CN': '文件是扫描图片，里面没有可读取的文字。请使用原始的 Word 文件，或先做文字识别（OCR）后再上传。',
    en: 'The file is a scanned picture without any text. Use the original Word file, or run text recognition (OCR) first.',
  },
  'plan.file-encrypted': {
    'zh-CN': '文件设有密码，无法读取。请去掉密码后另存，再上传。',
    en: 'The file is protected by a password. Save it without the password and retry.',
  },
  'plan.file-broken': {
    'zh-CN': '文件已损坏或不完整，无法读取。请重新下载或另存后再试。',
    en: 'The file is damaged or incomplete. Download or save it again and retry.',
  },
  'plan.file-not-as-named': {
    'zh-CN': '文件名以 {kind} 结尾，内容却不是这种文件，可能已损坏。请打开确认后重新另存，再试一次；如果本来就是纯文本，请把文件名的结尾改为 .txt。',
    en: 'The name of this file ends in {kind}, but its contents are of another kind; it may be damaged. Open it to see, save it again and retry; if it is plain text, let its name end in .txt.',
  },
  'plan.file-kind-unknown': {
    'zh-CN': '文件里不是文字，无法读取。请提供 .txt、.docx 或带文字的 .pdf；旧版 .doc 和 .wps 请先另存为 .docx。',
    en: 'There are no words in this file, so it cannot be read. Provide a .txt, .docx or a .pdf with text; save old .doc and .wps files as .docx first.',
  },
  'plan.file-kind': {
    'zh-CN': '不能读取这种文件（{kind}）。请提供 .txt、.docx 或带文字的 .pdf；旧版 .doc 和 .wps 请先另存为 .docx。',
    en: 'Files of this kind ({kind}) cannot be read. Provide a .txt, .docx or a .pdf with text; save old .doc and .wps files as .docx first.',
  },
} as const satisfies Messages;

export type PlanReadingCode = keyof typeof planReadingMessages;
