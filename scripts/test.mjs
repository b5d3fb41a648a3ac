// `npm test`: everything that must hold, on a bare machine, with one plain line at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenChanged } from './build.mjs';
import { findOrInstallChromium } from './find-chromium.mjs';
import { installDependencies, refuseOldNode, root } from './install.mjs';

refuseOldNode();
installDependencies();
const chromium = findOrInstallChromium();
const reports = join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const counts = { passed: 0, failed: 0 };

/** One check that passes or fails as a whole. */
function check(title, args) {
  console.log(`\n— ${title}`);
  const ok = node(args).status === 0;
  counts[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** A test runner that leaves its counts in a JSON file; one that leaves none has failed. */
function runner(title, args, reportName, read, env = {}) {
  console.log(`\n— ${title}`);
  const { status } = node(args, env);
  const report = join(reports, reportName);
  const { passed, failed } = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  counts.passed += passed;
  counts.failed += failed === 0 && status !== 0 ? 1 : failed;
}

function node(args, env = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
}

check('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
check('house rules', ['scripts/check-house.mjs']);
check('types', ['node_modules/typescript/bin/tsc', '-p', '.']);
check('types of the database match the migrations', ['scripts/run-ts.mjs', 'scripts/generate-types.ts', '--verify']);
runner(
  'rules and HTTP tests',
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
  'vitest.json',
  (report) => ({
    passed: report.numPassedTests,
    // A suite that broke before its tests ran counts, and so does a test that did not run.
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + suitesWithoutTests(report),
  }),
);
buildWhenChanged();
runner(
  'journeys in the browser',
  ['node_modules/@playwright/test/cli.js', 'test'],
  'journeys.json',
  ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
  { CHROMIUM_PATH: chromium },
);

function suitesWithoutTests(report) {
  return report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
