import { readPlanFile } from '../../features/plans/server/read-plan-file.ts';
import type { PlanFacts } from '../../features/plans/facts.ts';

/** `jiedui plan read FILE [--json] [--spans]`: the facts as JSON, or as an outline for a person. */
export async function readPlan(file: string, { json, spans: withSpans }: { json?: boolean; spans?: boolean }): Promise<void> {
  const { facts, spans } = await readPlanFile(file);
  const output = json || withSpans ? JSON.stringify(withSpans ? { ...facts, spans } : facts, undefined, 1) : outline(facts);
  process.stdout.write(`${output}\n`);
}

function outline(facts: PlanFacts): string {
  const none = '—';
  if (facts.kind === 'notAPlan') return `不是行动方案：${facts.reason ?? none}\n标题：${facts.title ?? none}`;
  const lines = [
    `标题      ${facts.title ?? none}`,
    `文号      ${facts.docNumber ?? none}`,
    `发文机关  ${facts.issuers.join('、') || none}`,
    `成文日期  ${facts.issuedOn ?? none}`,
    `行动      ${facts.campaign ?? none}`,
    `期限      ${facts.period?.start ?? none} → ${[facts.period?.end, ...(facts.period?.endConditions ?? [])].filter(Boolean).join('，') || none}`,
    `总负责人  ${[facts.chief?.name, facts.chief?.post].filter(Boolean).join(' ') || none}`,
    `上报      ${facts.reporting?.text ?? none}`,
    ...facts.groups.flatMap((group) => [
      `${group.name ?? '（未分组）'}  ${group.villages.map((village) => `${village.township ?? ''}${village.name}`).join('、')}`,
      ...group.organizations.map((name) => `    ${name}${name === group.leadOrganization ? '（牵头）' : ''}`),
    ]),
    ...facts.problems.map((problem) => `! ${problem.message}：${problem.evidence}`),
  ];
  return lines.join('\n');
}
