import type { PlanFacts } from '../../features/plans/facts.ts';
import { planProblemMessages } from '../../features/plans/messages.ts';
import { notAPlanSentence } from '../../features/plans/not-a-plan-reasons.ts';
import { readPlanFile } from '../../features/plans/server/read-plan-file.ts';
import type { Language } from '../../kernel/language.ts';
import { terminalLanguage } from './run-command.ts';

/** `jiedui plan read FILE [--json] [--spans]`: the facts as JSON, or as an outline for a person. */
export async function readPlan(file: string, { json, spans: withSpans }: { json?: boolean; spans?: boolean }): Promise<void> {
  const { facts, spans } = await readPlanFile(file);
  const output =
    json || withSpans
      ? JSON.stringify(withSpans ? { ...facts, spans } : facts, undefined, 1)
      : outline(facts, terminalLanguage(process.env));
  process.stdout.write(`${output}\n`);
}

const none = '—';

const labels = {
  'zh-CN': {
    title: '标题',
    docNumber: '文号',
    issuers: '发文机关',
    issuedOn: '成文日期',
    campaign: '行动',
    period: '期限',
    chief: '总负责人',
    reporting: '上报',
    noGroup: '（未分组）',
    lead: '（牵头）',
    notAPlan: '不是布置工作的方案',
  },
  en: {
    title: 'title',
    docNumber: 'number',
    issuers: 'issued by',
    issuedOn: 'issued on',
    campaign: 'campaign',
    period: 'term',
    chief: 'chief',
    reporting: 'reports',
    noGroup: '(no group)',
    lead: ' (lead)',
    notAPlan: 'No plan of work',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What a person checks first, label by label, in the language of the terminal; the words of the notice stay as they are. */
function outline(facts: PlanFacts, language: Language): string {
  const label = labels[language];
  const colon = language === 'en' ? ': ' : '：';
  const line = (name: string, value: string | null | undefined) =>
    `${language === 'en' ? name.padEnd(10) : name.padEnd(5, '\u3000')} ${value === '' ? none : (value ?? none)}`;
  if (facts.kind === 'notAPlan') {
    return [`${label.notAPlan}${colon}${notAPlanSentence(facts.reason)[language]}`, line(label.title, facts.title)].join('\n');
  }
  const comma = language === 'en' ? '; ' : '；';
  const ends = [facts.period?.end, ...(facts.period?.endConditions ?? [])].filter(Boolean).join(comma);
  return [
    line(label.title, facts.title),
    line(label.docNumber, facts.docNumber),
    line(label.issuers, facts.issuers.join('、')),
    line(label.issuedOn, facts.issuedOn),
    line(label.campaign, facts.campaign),
    line(label.period, `${facts.period?.start ?? none} → ${ends || none}`),
    line(label.chief, [facts.chief?.name, facts.chief?.post].filter(Boolean).join(' ')),
    line(label.reporting, facts.reporting?.text),
    ...facts.groups.flatMap((group) => [
      `${group.name ?? label.noGroup}  ${group.villages.map((village) => `${village.township ?? ''}${village.name}`).join('、')}`,
      ...group.organizations.map((name) => `    ${name}${name === group.leadOrganization ? label.lead : ''}`),
    ]),
    ...facts.problems.map(({ code, evidence }) => `! ${planProblemMessages[code][language]}${colon}${evidence}`),
  ].join('\n');
}
