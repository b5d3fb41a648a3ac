import { translatorFor } from '../../kernel/translate.ts';
import { findAuditSigner } from '../../platform/audit/audit-key.ts';
import type { AuditFinding, CountyVerdict } from '../../platform/audit/audit-verdict.ts';
import { auditMessages } from '../../platform/audit/messages.ts';
import { verifyAuditTrail, type VerifyOptions } from '../../platform/audit/verify-audit-trail.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { readCommandSettings } from './command-settings.ts';
import { operationsMessages } from './operations-messages.ts';
import { reachDatabase } from './reach-database.ts';
import { exitCodes, terminalLanguage } from './run-command.ts';

/** Printed of one county; a trail that was rewritten whole would fill the terminal. `--json` has them all. */
const shownAtMost = 50;

/** `jiedui audit verify [--json]`: one line for each county and one for each finding. Exit code 1 where there is any. */
export async function verifyAudit({ json = false }: { json?: boolean }): Promise<number> {
  const settings = await readCommandSettings(process.env);
  const access = await reachDatabase(settings);
  try {
    const signer = await findAuditSigner(settings.dataFolder);
    const counties = await verifyAt(access.appUrl, { now: new Date(), signer, sealingRuns: access.serverRuns });
    const key = signer && { keyId: signer.keyId, publicKey: signer.publicKey };
    if (json) process.stdout.write(`${JSON.stringify({ key, counties }, undefined, 2)}\n`);
    else process.stdout.write(`${[...verdictLines(counties), ...(key ? keyLines(key) : [])].join('\n')}\n`);
    return counties.some((county) => county.problems.length > 0) ? exitCodes.refused : exitCodes.done;
  } finally {
    await access.close();
  }
}

/** Checks the trail behind an address as the serving role sees it. */
export async function verifyAt(appUrl: string, options: VerifyOptions): Promise<CountyVerdict[]> {
  const db = openDatabase({ url: appUrl, poolSize: 1 });
  try {
    return await verifyAuditTrail(db, options);
  } finally {
    await db.destroy();
  }
}

/** What the verdicts say to a person, in the terminal's language. */
export function verdictLines(counties: readonly CountyVerdict[]): string[] {
  const say = translatorFor({ ...auditMessages, ...operationsMessages }, terminalLanguage(process.env));
  const findingLines = (mark: string, findings: readonly AuditFinding[]) => {
    const lines = findings.slice(0, shownAtMost).map(({ code, params }) => `  ${mark} ${say(code as keyof typeof auditMessages, params)}`);
    const more = findings.length - lines.length;
    return more > 0 ? [...lines, `  ${mark} ${say('operations.more-findings', { count: more })}`] : lines;
  };
  if (counties.length === 0) return [`✓ ${say('operations.audit-no-county')}`];
  return counties.flatMap(({ countyId, countyName, sealed, waiting, checkpoint, problems, notices }) => [
    `${problems.length > 0 ? '✗' : '✓'} ${say('operations.audit-county', { county: countyName || countyId, sealed, waiting, problems: problems.length })}`,
    ...(checkpoint ? [`  ${say('operations.audit-signed', { position: checkpoint.position, at: checkpoint.signedAt, hash: checkpoint.hash })}`] : []),
    ...findingLines('✗', problems),
    ...findingLines('!', notices),
  ]);
}

function keyLines({ keyId, publicKey }: { keyId: string; publicKey: string }): string[] {
  const say = translatorFor(operationsMessages, terminalLanguage(process.env));
  return [say('operations.audit-key', { keyId }), publicKey.trim()];
}
