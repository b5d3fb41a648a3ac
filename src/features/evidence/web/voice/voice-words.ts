import type { Messages } from '../../../../kernel/language.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';

const voiceWords = {
  'evidence.voice.name': { 'zh-CN': '录音', en: 'Recording' },
  'evidence.voice.before': {
    'zh-CN': '录音自愿。别人的声音也是个人信息，录之前请先说一声；最长{minutes}分钟。',
    en: 'Recordings are optional. A voice is personal data, too: tell people before you record them. {minutes} minutes at most.',
  },
  'evidence.voice.begin': { 'zh-CN': '开始录音', en: 'Begin' },
  'evidence.voice.asking': { 'zh-CN': '请允许使用麦克风', en: 'Please allow the microphone' },
  'evidence.voice.recording': { 'zh-CN': '正在录音', en: 'Recording' },
  'evidence.voice.end': { 'zh-CN': '结束录音', en: 'End' },
  'evidence.voice.made': { 'zh-CN': '录好了。听一听，再决定要不要。', en: 'Done. Listen to it, then decide.' },
  'evidence.voice.keep': { 'zh-CN': '就用这段', en: 'Keep it' },
  'evidence.voice.again': { 'zh-CN': '重录', en: 'Record again' },
  'evidence.voice.drop': { 'zh-CN': '不要了', en: 'Drop it' },
  'evidence.voice.first': { 'zh-CN': '录完、选定用还是不用，才能保存。', en: 'Once it is ended and kept or dropped, the form can be saved.' },
  'evidence.voice.leave-title': { 'zh-CN': '录音还没有加进来，要离开吗？', en: 'Leave without the recording?' },
  'evidence.voice.leave-words': {
    'zh-CN': '离开本页，这段录音就没有了。要保留，请先结束录音，再按“就用这段”。',
    en: 'It is lost with this page. To keep it, end the recording and press “Keep it” first.',
  },
  'evidence.voice.leave': { 'zh-CN': '不要录音，离开', en: 'Leave without it' },
  'evidence.voice.forbidden': { 'zh-CN': '没有获准使用麦克风。可以在浏览器设置里允许，或选手机里的录音。', en: 'The microphone is not allowed. Allow it in the browser’s settings, or choose a recording of the phone.' },
  'evidence.voice.missing': { 'zh-CN': '没有录到声音：没有麦克风，或正被别的程序占用。可以选手机里的录音。', en: 'Nothing was recorded: there is no microphone, or it is in use. You can choose a recording of the phone.' },
  'evidence.voice.choose': { 'zh-CN': '选手机里的录音', en: 'Choose a recording' },
} as const satisfies Messages;

export function useVoiceWords() {
  return useTranslator(voiceWords);
}
