import type { Messages } from '../../../kernel/language.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { assistanceMessages } from '../../assistance/messages.ts';
import { hintMessages } from '../messages.ts';

const webMessages = {
  'hints.title': { 'zh-CN': '请核实（{count}处）', en: 'To judge ({count})' },
  'hints.none-left': { 'zh-CN': '没有待核实的提示', en: 'No hint waits' },
  'hints.failed': { 'zh-CN': '系统没能核对', en: 'Not looked through' },
  'hints.failed-words': {
    'zh-CN': '从 {time} 起，系统没能核对这份周报，会自动重试。请按自己的判断审核；系统管理员在日志里可以看到原因。',
    en: 'Since {time} this report could not be looked through; it is tried again by itself. Review it by your own judgement; the administrator finds the cause in the log.',
  },
  'hints.lead': {
    'zh-CN': '只是提示，不是结论；单位看不到这里。核实后写明理由即可消除。',
    en: 'Hints, not verdicts; the organization does not see them. Dismiss one with your reason once you have looked.',
  },
  'hints.kind.copiedNarrative': { 'zh-CN': '文字与以前雷同', en: 'Words as before' },
  'hints.kind.outsideWeek': { 'zh-CN': '日期不在本周', en: 'Day outside the week' },
  'hints.kind.farFromVillage': { 'zh-CN': '位置离村较远', en: 'Far from the village' },
  'hints.kind.moneyWithoutVoucher': { 'zh-CN': '资金没有凭证', en: 'Money without a voucher' },
  'hints.kind.jump': { 'zh-CN': '数字突增', en: 'Jump in a figure' },
  'hints.kind.outsideMeans': { 'zh-CN': '与单位所长不符', en: 'Outside its means' },
  'hints.kind.reusedPhoto': { 'zh-CN': '照片用过', en: 'Photo used before' },
  'hints.kind.neverConfirmed': { 'zh-CN': '迟迟没有确认', en: 'Not confirmed for long' },
  'hints.part.progress': { 'zh-CN': '工作开展情况', en: 'Progress' },
  'hints.part.effects': { 'zh-CN': '进展和成效', en: 'Effects' },
  'hints.part.note': { 'zh-CN': '帮扶说明', en: 'Note of an act' },
  'hints.say.copiedNarrative': {
    'zh-CN': '“{part}”中约 {percent}% 的文字见于{organization} {day}的内容（数字、标点不计）。',
    en: 'About {percent}% of “{part}” stands in what {organization} wrote on {day} (figures and punctuation apart).',
  },
  'hints.say.outsideWeek': {
    'zh-CN': '{act}：日期 {day} 不在本周（{from}至{to}）内，可能是补记，也可能填错。',
    en: '{act}: {day} is not within the week ({from} to {to}); entered later, perhaps, or mistyped.',
  },
  'hints.say.farFromVillage': {
    'zh-CN': '{act}：记录时的位置离村约 {km} 公里。可能是在县城、集市办的事，也可能是回来后补记的。',
    en: '{act}: recorded about {km} km from the village; done in the county town or at a market, perhaps, or entered later.',
  },
  'hints.place-here': { 'zh-CN': '记录时的位置', en: 'Where it was recorded' },
  'hints.place-village': { 'zh-CN': '村委会位置', en: 'The village' },
  'hints.place-accuracy': { 'zh-CN': '手机定位，误差约 {metres} 米', en: 'Located by a phone, to within about {metres} m' },
  'hints.degrees': { 'zh-CN': '北纬 {latitude}°，东经 {longitude}°', en: '{latitude}° N, {longitude}° E' },
  'hints.ground.village': { 'zh-CN': '由村里标注：{name}，{day}', en: 'Stated by the village: {name}, {day}' },
  'hints.ground.township': { 'zh-CN': '由乡镇标注：{name}，{day}', en: 'Stated by the township: {name}, {day}' },
  'hints.ground.clerk': { 'zh-CN': '由县级办公室标注：{name}，{day}', en: 'Stated by the county office: {name}, {day}' },
  'hints.ground.chief': { 'zh-CN': '由县级办公室标注：{name}，{day}', en: 'Stated by the county office: {name}, {day}' },
  'hints.ground.derived': {
    'zh-CN': '没有标注，由村里确认过的 {count} 笔当面帮扶的位置推得',
    en: 'Not stated; derived from where {count} acts in person were recorded that the village confirmed',
  },
  'hints.say.moneyWithoutVoucher': {
    'zh-CN': '{count} 笔资金共 {money}，没有附凭证或照片，受助方也还没有确认。附凭证是自愿的，可电话核实。',
    en: '{count, plural, one {# payment} other {# payments}}, {money} in all, without a voucher or photo, and not confirmed by the receiving side. Papers are optional; a call may do.',
  },
  'hints.say.jump-people': { 'zh-CN': '本周帮扶 {now} 人，平时每周约 {usual} 人。', en: '{now} people this week; usually about {usual} a week.' },
  'hints.say.jump-money': { 'zh-CN': '本周资金 {now}，平时每周约 {usual}。', en: '{now} this week; usually about {usual} a week.' },
  'hints.say.outsideMeans': {
    'zh-CN': '“{kind}”{count} 次；登记的能力是：{capabilities}。可能请了别的单位帮忙。',
    en: '“{kind}” {count, plural, one {once} other {# times}}; it is registered for: {capabilities}. It may have brought others along.',
  },
  'hints.say.photo-same': {
    'zh-CN': '{act}的照片，与{organization} {day} {there}的照片是同一张。',
    en: 'The photo of {act} is the one that {organization} attached on {day}, {there}.',
  },
  'hints.say.photo-near': {
    'zh-CN': '{act}的照片，与{organization} {day} {there}的照片几乎一样，可能裁剪或压缩过，也可能是连拍。',
    en: 'The photo of {act} is nearly the one that {organization} attached on {day}, {there}; cut or compressed, perhaps, or the next of a series.',
  },
  'hints.say.neverConfirmed': {
    'zh-CN': '有 {count} 笔帮扶三周以上没有回音，最早的已过 {days} 天，而村里对同期或以后的帮扶已有答复。可能是漏看了，可电话问一问。',
    en: '{count, plural, one {# act has} other {# acts have}} had no answer for over three weeks, the oldest for {days} days, while the village has answered about help of that time or later. It may have been overlooked; a call tells.',
  },
  'hints.of-last-report': { 'zh-CN': '上一份周报的最后几天付的，当时还来不及有凭证', en: 'paid in the last days of the last report, when no voucher could be there yet' },
  'hints.and': { 'zh-CN': '、', en: ', ' },
  'hints.here': { 'zh-CN': '这一份', en: 'Here' },
  'hints.here-act': { 'zh-CN': '这一份 · {day}', en: 'Here · {day}' },
  'hints.there': { 'zh-CN': '{organization} · {day}', en: '{organization} · {day}' },
  'hints.dismiss': { 'zh-CN': '已核实，消除', en: 'Dismiss' },
  'hints.dismiss-title': { 'zh-CN': '消除提示：{kind}', en: 'Dismiss: {kind}' },
  'hints.dismiss-words': { 'zh-CN': '提示和理由都会保留，供以后查考；单位不会收到通知。', en: 'Hint and reason are kept; the organization is not told.' },
  'hints.reason': { 'zh-CN': '核实情况', en: 'What you found' },
  'hints.dismissed': { 'zh-CN': '{by} 于 {time} 核实：{reason}', en: 'Dismissed by {by}, {time}: {reason}' },
  'hints.carried': {
    'zh-CN': '{by} 已于 {time} 以“{reason}”为由不作提示（第 {version} 版）；更正后依据没有变化。',
    en: 'Dismissed by {by}, {time}, in version {version}: {reason}. The correction has not changed what it rests on.',
  },
  'hints.queue': { 'zh-CN': '待审核（{count}份）', en: 'Awaiting review ({count})' },
  'hints.queue-title': { 'zh-CN': '待审核', en: 'Awaiting review' },
  'hints.queue-all': { 'zh-CN': '显示全部 {count} 份', en: 'Show all {count}' },
  'hints.queue-empty': { 'zh-CN': '没有待审核的周报', en: 'Nothing awaits review' },
  'hints.queue-first': { 'zh-CN': '从第一份开始审核', en: 'Start with the first' },
  'hints.due': { 'zh-CN': '{day} 截止', en: 'Due {day}' },
  'hints.is-corrected': { 'zh-CN': '已更正', en: 'Corrected' },
  'hints.is-late': { 'zh-CN': '迟报', en: 'Late' },
  'hints.is-zero': { 'zh-CN': '本周无进展', en: 'Nothing this week' },
  'hints.accept-all': { 'zh-CN': '通过没有异常的 {count} 份', en: 'Accept {count} unremarkable' },
  'hints.accept-title': { 'zh-CN': '一次通过 {count} 份周报', en: 'Accept {count, plural, one {# report} other {# reports}} at once' },
  'hints.accept-words': {
    'zh-CN': '下列周报按时收到、没有更正、没有待核实的提示。通过时逐份再核对一遍，有变化的会留下来。',
    en: 'These came in time, uncorrected, and no hint waits. Each is checked again; what has changed is left.',
  },
  'hints.accept': { 'zh-CN': '全部通过', en: 'Accept them' },
  'hints.accepted': { 'zh-CN': '已通过 {count} 份。', en: '{count, plural, one {# report} other {# reports}} accepted.' },
  'hints.left': { 'zh-CN': '{organization}：{reasons}', en: '{organization}: {reasons}' },
} as const satisfies Messages;

const words = { ...assistanceMessages, ...hintMessages, ...webMessages };

export function useHintWords() {
  return useTranslator(words);
}
