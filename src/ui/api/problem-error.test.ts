import { describe, expect, it } from 'vitest';
import { fieldErrorsOf } from './field-errors.ts';
import { ProblemError, problemErrorOf, sentencesOf } from './problem-error.ts';

const wrongDate = {
  code: 'assistance.date-outside-week',
  at: 'body.acts.0.date',
  message: { 'zh-CN': '日期不在这一周内。', en: 'The date is not within this week.' },
};
const tooLate = { code: 'weekly-report.past-deadline', message: { 'zh-CN': '已过截止时间。', en: 'The deadline has passed.' } };

function answer(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers });
}

describe('an error answer', () => {
  it('of ours tells every reason in both languages, its number, and how long to wait', async () => {
    const body = JSON.stringify({ type: 'about:blank', status: 503, title: '', requestId: 'req-7', refusals: [tooLate] });
    const error = await problemErrorOf(answer(503, body, { 'retry-after': '5' }));
    expect(error).toMatchObject({ status: 503, requestId: 'req-7', retryAfterMs: 5_000, refusals: [tooLate] });
    expect(sentencesOf(error, 'zh-CN')).toEqual(['已过截止时间。']);
    expect(sentencesOf(error, 'en')).toEqual(['The deadline has passed.']);
  });

  it('of somebody else, such as a proxy, gets a sentence of our own with its status', async () => {
    const error = await problemErrorOf(answer(502, '<html>Bad Gateway</html>', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }));
    expect(sentencesOf(error, 'zh-CN')[0]).toContain('意外的答复（502）');
    expect(sentencesOf(error, 'en')[0]).toContain('(502)');
    expect(error.retryAfterMs).toBeUndefined();
  });
});

describe('refusals of fields', () => {
  const error = new ProblemError({ status: 400, requestId: 'r', refusals: [wrongDate, tooLate] });
  const errors = fieldErrorsOf(error, ['narrative', 'acts.*.date'], 'zh-CN');

  it('stand beside the field that they are about', () => {
    expect(errors.errorAt('acts.0.date')).toBe('日期不在这一周内。');
    expect(errors.errorAt('acts.1.date')).toBeUndefined();
    expect(errors.errorAt('narrative')).toBeUndefined();
  });

  it('are not told a second time by the notice, which tells all the others', () => {
    expect(sentencesOf(error, 'zh-CN', (refusal) => !errors.isShown(refusal))).toEqual(['已过截止时间。']);
  });

  it('of fields that the form does not show are left to the notice', () => {
    const other = { ...wrongDate, at: 'body.acts.0.dateOfBirth' };
    expect(errors.isShown(other)).toBe(false);
  });

  it('are none where the error is of another kind', () => {
    expect(fieldErrorsOf(new Error('x'), ['narrative'], 'en').errorAt('narrative')).toBeUndefined();
  });
});
