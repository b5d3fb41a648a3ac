import { RefusedError } from '../../kernel/refusal.ts';
import { formatSentence } from '../../kernel/translate.ts';
import { findDataDirectory } from '../../platform/database/embedded/find-running-postgres.ts';
import { catalogue } from '../features.ts';
import type { Settings } from '../settings.ts';
import { readCommandSettings } from './command-settings.ts';
import { examineDatabase } from './doctor/examine-database.ts';
import { examineBackup, examineFolder, examineKeys } from './doctor/examine-folder.ts';
import { examineBinaries, examineNode, examinePort, examinePublicUrl, examineWebApp } from './doctor/examine-program.ts';
import { found, type Finding } from './doctor/finding.ts';
import { doctorMessages } from './doctor/messages.ts';
import { reachDatabase } from './reach-database.ts';
import { exitCodes, terminalLanguage } from './run-command.ts';

/** `jiedui doctor`: a line for each thing that was looked at, with what to do where it is not right. Exit code 1 if any is bad. */
export async function examine(): Promise<number> {
  const settings = await readCommandSettings(process.env);
  const language = terminalLanguage(process.env);
  const sentences = { ...catalogue, ...doctorMessages };
  const tell = ({ mark, code, params }: Finding) => {
    const sentence = sentences[code as keyof typeof doctorMessages];
    process.stdout.write(`${mark} ${sentence ? formatSentence(sentence, language, params) : code}\n`);
  };
  const findings: Finding[] = [];
  for (const look of looks(settings)) {
    const each = await look();
    each.forEach(tell);
    findings.push(...each);
  }
  const count = (mark: Finding['mark']) => findings.filter((finding) => finding.mark === mark).length;
  const [bad, warnings] = [count('✗'), count('!')];
  const last = bad + warnings === 0 ? found('✓', 'doctor.all-good') : found(bad > 0 ? '✗' : '!', 'doctor.summary', { bad, warnings });
  tell(last);
  return bad > 0 ? exitCodes.refused : exitCodes.done;
}

function looks(settings: Settings): (() => Promise<Finding[]>)[] {
  return [
    async () => [examineNode(), ...examineBinaries(settings), examineWebApp(), ...examinePublicUrl(settings)],
    async () => examineFolder(settings),
    async () => examineKeys(settings),
    async () => [await examinePort(settings)],
    async () => lookAtDatabase(settings),
  ];
}

/** Beside a running server, or by starting the database for a moment: nothing else tells that it would start. */
async function lookAtDatabase(settings: Settings): Promise<Finding[]> {
  if (!settings.databaseUrl && !(await findDataDirectory(settings.dataFolder))) return [found('!', 'doctor.database-new')];
  try {
    const access = await reachDatabase(settings);
    try {
      const reached = access.serverRuns ? 'running' : 'started';
      const findings = await examineDatabase(access.appUrl, settings.databaseUrl ? 'external' : reached);
      return [...findings, await examineBackup(settings, new Date())];
    } finally {
      await access.close();
    }
  } catch (error) {
    if (error instanceof RefusedError) return error.refusals.map((refusal) => ({ mark: '✗', ...refusal }));
    const reason = error instanceof Error ? error.message : String(error);
    return [{ mark: '✗', code: 'main.unforeseen', params: { reason } }];
  }
}
