import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const pretendOld = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.4"})';

describe('on a Node.js that is too old', () => {
  it.each(['bin/jiedui.mjs', 'scripts/start.mjs', 'scripts/test.mjs'])('%s says which version is needed, and ends', (script) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', pretendOld, script], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('Jiedui needs Node.js 20.19 or newer; this is 18.20.4.');
    expect(stderr).toContain('Jiedui 需要 Node.js 20.19 或更高版本');
  });
});
