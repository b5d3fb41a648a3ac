import { describe, expect, it } from 'vitest';
import { fillMessage, parseMessage, type MessageValues } from './message-syntax.ts';

const say = (text: string, values: MessageValues = {}, language: 'zh-CN' | 'en' = 'en') =>
  fillMessage(parseMessage(text), language, values);

describe('the syntax of sentences', () => {
  it('puts values where their names stand, as they are', () => {
    expect(say('本周由{name}填写,第{week}周', { name: '示例联络员', week: 1234 }, 'zh-CN')).toBe('本周由示例联络员填写,第1234周');
  });

  it('chooses the plural of the language, an exact number before it, and writes the number for #', () => {
    const days = '{count, plural, =0 {today} one {# day} other {# days}} left';
    expect(say(days, { count: 0 })).toBe('today left');
    expect(say(days, { count: 1 })).toBe('1 day left');
    expect(say(days, { count: 12345 })).toBe('12,345 days left');
    expect(say('还剩{count, plural, other {#天}}', { count: 1 }, 'zh-CN')).toBe('还剩1天');
  });

  it('chooses by word, with “other” for what it does not know', () => {
    const kind = '{kind, select, inPerson {in person} other {remotely, {count, plural, one {once} other {# times}}}}';
    expect(say(kind, { kind: 'inPerson', count: 2 })).toBe('in person');
    expect(say(kind, { kind: 'byLetter', count: 2 })).toBe('remotely, 2 times');
  });

  it('groups the digits of a number unless told not to', () => {
    expect(say('{n, number} of {n, number, ::group-off}', { n: 12345 })).toBe('12,345 of 12345');
  });

  it('takes an apostrophe for itself unless it quotes a brace', () => {
    expect(say("don't {a}", { a: 1 })).toBe("don't 1");
    expect(say("it''s '{a}'", { a: 1 })).toBe("it's {a}");
    expect(say("{a, plural, other {'#' is #}}", { a: 3 })).toBe('# is 3');
  });

  it('leaves a # outside of a plural alone', () => {
    expect(say('{kind, select, other {# {a}}}', { kind: 'x', a: 1 })).toBe('# 1');
  });

  it('keeps a value that nobody gave visible instead of failing in front of a person', () => {
    expect(say('到{place}去', {}, 'zh-CN')).toBe('到{place}去');
  });

  it('shows the place where a sentence is not right', () => {
    expect(() => parseMessage('{count, plural, one {#}}')).toThrow('“other”');
    expect(() => parseMessage('a } b')).toThrow('opening brace');
    expect(() => parseMessage('{count, ordinal}')).toThrow('“plural”');
    expect(() => parseMessage('{name')).toThrow('missing at');
  });
});
