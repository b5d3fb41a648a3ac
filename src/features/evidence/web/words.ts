import { useCallback } from 'react';
import type { Messages } from '../../../kernel/language.ts';
import { formatSentence } from '../../../kernel/translate.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import type { EvidenceRefusal } from '../evidence.ts';
import { evidenceMessages } from '../messages.ts';

export const evidenceWords = {
  'evidence.title': { 'zh-CN': '照片、录音和凭证', en: 'Photos, recordings and papers' },
  'evidence.voluntary': {
    'zh-CN': '照片自愿提供；请勿拍摄儿童正脸。',
    en: 'Photos are optional; please do not show faces of children.',
  },
  'evidence.take-photo': { 'zh-CN': '拍照', en: 'Camera' },
  'evidence.choose-photos': { 'zh-CN': '选照片', en: 'Photos' },
  'evidence.record': { 'zh-CN': '录音', en: 'Voice' },
  'evidence.choose-paper': { 'zh-CN': '选凭证', en: 'Paper' },
  'evidence.not-taken': { 'zh-CN': '没有添加“{name}”：{reason}', en: '“{name}” was not added: {reason}' },
  'evidence.being-taken': { 'zh-CN': '照片或文件还在处理，处理完就能保存。', en: 'What you picked is still being read; the form can be saved after that.' },
  'evidence.give-up-title': { 'zh-CN': '放弃这份表单？', en: 'Give this form up?' },
  'evidence.give-up-words': {
    'zh-CN': '有录音或照片还没有加进来。放弃后，它们和没有保存的内容都不再保留。',
    en: 'A recording or a photo has not been added yet. Given up, neither it nor what is not saved is kept.',
  },
  'evidence.give-up': { 'zh-CN': '放弃', en: 'Give up' },
  'evidence.told-first': { 'zh-CN': '正在登记照片和凭证；没有网络时会等连上后继续。', en: 'Telling the server of photos and papers; without a network this waits for it.' },
  'evidence.changed-meanwhile': {
    'zh-CN': '您改动了内容，还没有发送；改好后请再按一次保存。',
    en: 'You changed something meanwhile, so nothing was sent. Save again when it is as you want it.',
  },
  'evidence.leave-out': { 'zh-CN': '移除', en: 'Leave out' },
  'evidence.not-here': { 'zh-CN': '没有传到', en: 'Not here' },
  'evidence.remove': { 'zh-CN': '移除“{name}”', en: 'Remove “{name}”' },
  'evidence.shows-child-faces': { 'zh-CN': '有儿童正脸', en: 'Shows faces of children' },
  'evidence.then-seen-by': { 'zh-CN': '仅本单位和县级办公室可看', en: 'For your organization and the office only' },
  'evidence.kind.photo': { 'zh-CN': '照片', en: 'Photo' },
  'evidence.kind.voice': { 'zh-CN': '录音', en: 'Recording' },
  'evidence.kind.paper': { 'zh-CN': '凭证', en: 'Paper' },
  'evidence.unfinished': { 'zh-CN': '未传完（{percent}%）', en: 'Not here yet ({percent} %)' },
  'evidence.checking': { 'zh-CN': '已收到，正在查看', en: 'Received, being looked at' },
  'evidence.accepted': { 'zh-CN': '已收到', en: 'Received' },
  'evidence.refused': { 'zh-CN': '未收下', en: 'Not taken' },
  'evidence.open': { 'zh-CN': '放大查看：{kind}', en: 'Open: {kind}' },
  'evidence.not-shown': {
    'zh-CN': '另有{count}份还没有传完，或只供本单位和县级办公室查看。',
    en: '{count, plural, one {# more has} other {# more have}} not arrived yet, or may be seen by the organization and the office only.',
  },
  'evidence.original': { 'zh-CN': '下载原件', en: 'Download the original' },
  'evidence.original-traced': { 'zh-CN': '下载原件（会留痕）', en: 'Download the original (leaves a trace)' },
  'evidence.by': { 'zh-CN': '{name} 于 {time} 添加', en: 'Added by {name}, {time}' },
  'evidence.taken.camera': { 'zh-CN': '拍摄于 {time}（相机记录，仅供参考）', en: 'Taken {time}, by the camera’s clock' },
  'evidence.taken.device': { 'zh-CN': '文件时间 {time}（手机记录，仅供参考）', en: 'File of {time}, by the device’s clock' },
  'evidence.told.size': { 'zh-CN': '大小', en: 'Size' },
  'evidence.told.time': { 'zh-CN': '文件时间（手机记录，仅供参考）', en: 'Time of the file, by the device’s clock' },
  'evidence.mark-child-faces': { 'zh-CN': '标注：有儿童正脸', en: 'Mark: shows faces of children' },
  'evidence.lift-child-faces': { 'zh-CN': '取消标注', en: 'Lift the mark' },
  'evidence.marked-child-faces': { 'zh-CN': '有儿童正脸，仅本单位和县级办公室可看', en: 'Shows faces of children: for the organization and the office only' },
} as const satisfies Messages;

export function useEvidenceWords() {
  return useTranslator(evidenceWords);
}

/** The sentence of a reason that came as data. */
export function useRefusalWords(): (refusal: EvidenceRefusal) => string {
  const { language } = useLanguage();
  return useCallback(
    ({ code, params }) => {
      const sentence = (evidenceMessages as Messages)[code];
      return sentence ? formatSentence(sentence, language, params ?? {}) : code;
    },
    [language],
  );
}
