import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldFiles, fieldModules } from './field-modules.ts';

describe('the field app, which opens without a network', () => {
  it('names modules that are there', () => {
    expect(fieldModules.filter((module) => !existsSync(module))).toEqual([]);
  });

  it('brings nothing of the office', () => {
    expect(fieldModules.filter((module) => /\/(?:board|roll-up|review|plans|registry|overview|coverage)\//.test(module))).toEqual([]);
  });

  it('has a manifest whose icons are there, one of them with room for any mask', () => {
    const { name, icons } = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as { name: string; icons: { src: string; purpose: string; type: string }[] };
    expect(name).toMatch(/\p{Script=Han}/u);
    expect(icons.filter(({ src }) => !existsSync(`public${src}`))).toEqual([]);
    expect(icons.some(({ purpose, type }) => purpose === 'maskable' && type === 'image/png')).toBe(true);
    expect(fieldFiles.filter((file) => !existsSync(`public/${file}`))).toEqual([]);
  });
});
