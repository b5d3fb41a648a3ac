import type { Messages } from '../../kernel/language.ts';

/** Why evidence is not taken, or not shown. */
export const evidenceMessages = {
  'evidence.not-found': { 'zh-CN': '没有这份材料，或者您不能查看。', en: 'There is no such photo, recording or paper, or you may not see it.' },
  'evidence.id-taken': {
    'zh-CN': '这个编号已用于另一份材料。请重新添加这份材料。',
    en: 'This id was used for something else. Add the photo, recording or paper once more.',
  },
  'evidence.empty': { 'zh-CN': '文件是空的，没有内容。请重新拍摄或选择。', en: 'The file is empty. Take or choose it again.' },
  'evidence.too-large': {
    'zh-CN': '文件超过 {limit}，没有上传。请在手机上把照片调小，或分成几份。',
    en: 'The file is larger than {limit} and was not sent. Make it smaller on the phone, or send it in parts.',
  },
  'evidence.too-many': {
    'zh-CN': '最多附 {most} 份，请挑最能说明情况的。',
    en: 'No more than {most} are taken; choose those that show most.',
  },
  'evidence.device-full': {
    'zh-CN': '本机存储空间不够。不附照片也可以保存；清理手机空间后可以再加。',
    en: 'This phone has no room for it. The act can be saved without; add it once there is space.',
  },
  'evidence.device-keeps-nothing': {
    'zh-CN': '本机浏览器不允许存储文件。不附照片也可以保存。',
    en: 'This browser keeps no files. The act can be saved without.',
  },
  'evidence.heic': {
    'zh-CN': '这是 HEIC 格式的照片，打不开。请在手机“设置 → 相机 → 格式”中选“兼容性最佳”后重拍，或截图后再选。',
    en: 'This photo is in the HEIC format, which cannot be opened here. In the phone’s settings (Camera, Formats) choose “Most Compatible” and take it again, or choose a screenshot of it.',
  },
  'evidence.amr': {
    'zh-CN': '这是 AMR 格式的录音，网页上播放不了。请用本页的“录音”直接录，或在手机录音机的设置里改成 M4A、MP3 格式。',
    en: 'This recording is in the AMR format, which no browser plays. Record it here with “Voice”, or set the phone’s recorder to M4A or MP3.',
  },
  'evidence.not-a-photo': {
    'zh-CN': '这不是能打开的照片。请选 JPG、PNG 或 WebP 格式的照片。',
    en: 'This is no photo that can be opened. Choose one in JPEG, PNG or WebP.',
  },
  'evidence.not-a-voice': {
    'zh-CN': '这不是能播放的录音。请用手机录音，或选 M4A、MP3、OGG、WAV 格式。',
    en: 'This is no recording that can be played. Record it on the phone, or choose M4A, MP3, OGG or WAV.',
  },
  'evidence.not-a-paper': {
    'zh-CN': '凭证请用 PDF，或拍成 JPG、PNG 照片。',
    en: 'A paper is taken as PDF, or photographed as JPEG or PNG.',
  },
  'evidence.too-many-unfinished': {
    'zh-CN': '本单位已有 {most} 份材料没有传完，请先等它们传完。',
    en: 'Your organization has {most} photos, recordings and papers that are not here yet; let them arrive first.',
  },
  'evidence.piece-misplaced': {
    'zh-CN': '上传的这一段位置或长度不对，没有收下。请重新打开页面，会从断开的地方接着传。',
    en: 'This piece does not fit where it was sent to and was not taken. Open the page again; sending goes on where it stopped.',
  },
  'evidence.wrong-hash': {
    'zh-CN': '收到的内容与登记的不一致，可能传输中出错或文件被改动。请重新添加这份材料。',
    en: 'What arrived is not what was declared: something went wrong on the way, or the file was changed. Add it once more.',
  },
  'evidence.broken-picture': {
    'zh-CN': '照片不完整或已损坏，打不开。请重新拍摄或选择。',
    en: 'The photo is cut short or damaged and cannot be opened. Take or choose it again.',
  },
  'evidence.too-many-pixels': {
    'zh-CN': '照片有 {megapixels} 百万像素，超过上限（{limit} 百万）。请在手机上调低分辨率后重拍，或截图后再选。',
    en: 'The photo has {megapixels} megapixels, more than the limit of {limit}. Take it at a lower resolution, or choose a screenshot of it.',
  },
  'evidence.picture-too-heavy': {
    'zh-CN': '打开这张照片需要的时间或内存过多，没有收下。请截图后再选。',
    en: 'Opening this photo takes too much time or memory, so it was not taken. Choose a screenshot of it.',
  },
  'evidence.no-picture': {
    'zh-CN': '这份材料没有可显示的图片（尚未传完，或不是照片）。',
    en: 'There is no picture to show: it is not here yet, or it is not a photo.',
  },
  'evidence.no-original': { 'zh-CN': '这份材料还没有传完，没有原件。', en: 'This is not here yet, so there is no original.' },
  'evidence.file-lost': {
    'zh-CN': '服务器上的文件已损坏或缺失，请联系系统管理员从备份恢复。',
    en: 'The file on the server is damaged or missing; ask the administrator to bring it back from a backup.',
  },
  'evidence.not-yours': {
    'zh-CN': '所附材料中有不属于本单位的，请移除后重新添加。',
    en: 'Some of what is attached does not belong to your organization; remove it and add your own.',
  },
  'evidence.only-office-lifts': {
    'zh-CN': '“有儿童正脸”的标注只有县级办公室可以取消。',
    en: 'Only the county office can lift the mark “shows faces of children”.',
  },
} as const satisfies Messages;
