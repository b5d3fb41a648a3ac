import { Command } from 'commander';
import { exitCodes, runCliCommand } from './cli/run-command.ts';
import { knownSettings } from './settings.ts';
import { version } from './version.ts';

const commonHelp = `
Commands work on the data folder JIEDUI_DATA (./data; the demo in it where there is nothing else), also while it is served.
各命令使用 JIEDUI_DATA 指定的数据文件夹（默认 ./data，只有演示时用演示数据），服务运行时也可以使用。
Exit codes 退出码：0 done 完成，1 refused or failed 被拒绝或失败，2 called in a wrong way 用法不对`;

const restoreHelp = `
FILE.keys.json, written beside the backup, must stand beside it again. The target is JIEDUI_DATA, or DATABASE_URL.
备份时生成的“备份文件名.keys.json”须放在备份旁边。恢复到 JIEDUI_DATA 或 DATABASE_URL。
For example 例如：JIEDUI_DATA=/srv/jiedui-new npx jiedui restore jiedui-2026-06-16.jiedui`;

const rotateHelp = `
Serving may go on meanwhile; cut off, it goes on where it stopped when called again. The old key is removed from
secrets.json once nothing uses it and no server runs: call it again with the server stopped. Make a backup afterwards.
服务可以不停；中途断了，再运行一次即可接着做。旧密钥在没有数据使用、服务也停下之后才从 secrets.json 中删去：停下服务后请再运行一次。
完成后请重新备份。`;

/** The command line: each command is a file in `cli/`, loaded only when it is called. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const program = new Command('jiedui')
    .description('Runs a paired-assistance campaign from the notice to the last household. 结对帮扶行动，从方案到最后一户。')
    .version(version)
    .exitOverride()
    .addHelpText('after', commonHelp)
    .showHelpAfterError('Call with --help for what is possible. 用 --help 查看用法。');
  program
    .command('serve')
    .description('Serve the product. 启动服务。')
    .option('--demo', 'load the Qingshui notice with its demo story and run on a demo clock 载入清水县示例并使用演示时钟')
    .addHelpText('after', () => settingsHelp())
    .action((options: { demo?: boolean }) =>
      runCliCommand(async () => (await import('./cli/serve.ts')).serve({ demo: options.demo ?? false })),
    );
  const plan = program.command('plan').description('Read and load plan notices. 读取、载入方案。');
  plan
    .command('read')
    .argument('<file>', 'notice as .txt, .docx or .pdf 方案文件')
    .description('Print the facts of a notice. 读出方案要点。')
    .option('--json', 'as JSON, in the form of docs/how-to/read-a-plan.md 输出 JSON')
    .option('--spans', 'with the place of each fact in the text 附每项要点在原文中的位置')
    .action((file: string, options: { json?: boolean; spans?: boolean }) =>
      runCliCommand(async () => (await import('./cli/plan-read.ts')).readPlan(file, options)),
    );
  plan
    .command('load')
    .argument('<file>', 'notice as .txt, .docx or .pdf 方案文件')
    .description('Load a notice for the office to check and launch. 载入方案，供经办人核对后启动。')
    .action((file: string) => runCliCommand(async () => (await import('./cli/plan-load.ts')).loadPlan(file)));
  program
    .command('report')
    .description('Weekly reports. 周报。')
    .command('status')
    .description('Who has reported for the current week. 本周上报情况。')
    .option('--json', 'as JSON 输出 JSON')
    .action((options: { json?: boolean }) =>
      runCliCommand(async () => (await import('./cli/report-status.ts')).showReportStatus(options)),
    );
  program
    .command('audit')
    .description('The audit trail. 审计记录。')
    .command('verify')
    .description('Check the hash chain of every county. 校验各县审计链。')
    .option('--json', 'as JSON 输出 JSON')
    .action((options: { json?: boolean }) =>
      runCliCommand(async () => (await import('./cli/audit-verify.ts')).verifyAudit(options)),
    );
  program
    .command('backup')
    .argument('<file>', 'where to write it 备份文件')
    .description('Write a backup while serving goes on. 备份（不影响运行）。')
    .action((file: string) => runCliCommand(async () => (await import('./cli/backup.ts')).backup(file)));
  program
    .command('restore')
    .argument('<file>', 'a backup 备份文件')
    .description('Restore a backup into an empty data folder. 恢复到空的数据文件夹。')
    .addHelpText('after', restoreHelp)
    .action((file: string) => runCliCommand(async () => (await import('./cli/restore.ts')).restore(file)));
  program
    .command('secrets')
    .description('The keys of encrypted columns. 加密数据的密钥。')
    .command('rotate')
    .description('Make a new key and encrypt everything with it. 换发新密钥并重新加密全部数据。')
    .addHelpText('after', rotateHelp)
    .action(() => runCliCommand(async () => (await import('./cli/secrets-rotate.ts')).rotateSecrets()));
  program
    .command('doctor')
    .description('Check this installation and say what to mend. 检查安装。')
    .action(() => runCliCommand(async () => (await import('./cli/doctor.ts')).examine()));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('commander.')) throw error;
    const asked = ['commander.helpDisplayed', 'commander.version'].includes(code);
    process.exitCode = asked ? exitCodes.done : exitCodes.usage;
  }
}

function settingsHelp(): string {
  const lines = knownSettings.flatMap(({ name, meaning, byDefault }) => [
    `  ${name.padEnd(20)} ${meaning.en} (default: ${byDefault})`,
    `  ${' '.repeat(20)} ${meaning['zh-CN']}`,
  ]);
  return `\nEnvironment 环境变量：\n${lines.join('\n')}`;
}
