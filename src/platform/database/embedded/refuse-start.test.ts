import { describe, expect, it } from 'vitest';
import { formatSentence } from '../../../kernel/translate.ts';
import { findBinariesPackage } from './find-binaries.ts';
import { embeddedDatabaseMessages } from './messages.ts';
import { refusalFromError, refusalFromOutput, refusedStart } from './refuse-start.ts';

const systemError = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

/** The names in braces, each once. */
const factsOf = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));

describe('a fault of the machine has a name of its own', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'database.disk-full'],
    ['initdb: error: could not write: Disk quota exceeded', 'database.disk-full'],
    ['initdb: error: could not create directory "x": Read-only file system', 'database.folder-not-writable'],
    ['Execution of PostgreSQL by a user with administrative permissions is not permitted.', 'database.administrator'],
    ['FATAL:  something new', 'database.start-failed'],
  ])('what PostgreSQL says: %s', (output, code) => {
    expect(refusalFromOutput(output, '/data').message).toBe(code);
  });

  it.each([
    ['ENOSPC', 'write', 'database.disk-full'],
    ['EACCES', 'mkdir', 'database.folder-not-writable'],
    ['EROFS', 'open', 'database.folder-not-writable'],
    ['EPERM', 'spawn postgres', 'database.binaries-cannot-run'],
  ])('what the system says: %s at %s', (code, syscall, refusal) => {
    expect(refusalFromError(systemError(code, syscall), '/data')).toMatchObject({ message: refusal });
  });

  it('an error of our own stays what it is', () => {
    const error = new TypeError('a mistake');
    expect(refusalFromError(error, '/data')).toBe(error);
  });

  it('an unknown fault is told in the words of PostgreSQL, its last fatal ones', () => {
    const { refusals } = refusalFromOutput('LOG:  starting\nFATAL:  lock file is empty\nLOG:  shut down\n', '/data');
    expect(refusals[0]?.params).toEqual({ detail: 'FATAL:  lock file is empty' });
  });
});

describe('a system without bundled binaries', () => {
  it('is told apart from an installation that left them out', () => {
    expect(() => findBinariesPackage('sunos', 'sparc')).toThrow('database.platform-unsupported');
    const foreign = process.platform === 'win32' ? 'linux' : 'win32';
    expect(() => findBinariesPackage(foreign, 'x64')).toThrow('database.binaries-missing');
  });
});

describe('every refusal', () => {
  it('has a sentence in Chinese and in English that takes the same facts', () => {
    for (const [code, sentence] of Object.entries(embeddedDatabaseMessages)) {
      expect({ code, facts: factsOf(sentence.en) }).toEqual({ code, facts: factsOf(sentence['zh-CN']) });
    }
  });

  it('shows a process number without thousands', () => {
    const [refusal] = refusedStart('database.already-running', { folder: '/数据', pid: '12345' }).refusals;
    const sentence = embeddedDatabaseMessages['database.already-running'];
    expect(formatSentence(sentence, 'zh-CN', refusal?.params)).toContain('进程 12345');
  });
});
