import { useEffect, useMemo, useRef } from 'react';
import { ScrollFrame } from '../../../../ui/components/ScrollFrame.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { plansWords } from '../words.ts';
import { factId, useAreWordsLit, useDesk } from './notice-desk.ts';
import classes from './NoticeText.module.css';
import { spansToLight, stretchesOf, type Stretch } from './words-of-facts.ts';

/** The notice as it reads, with the words that facts came from tinted; the words of the touched fact stand out. */
export function NoticeText() {
  const t = useTranslator(plansWords);
  const { notice, active } = useDesk();
  const sheet = useRef<HTMLDivElement>(null);
  const stretches = useMemo(() => stretchesOf(notice.text.length, notice.spans), [notice.text, notice.spans]);
  const firsts = useMemo(() => firstStretches(stretches), [stretches]);

  useEffect(
    () =>
      active.subscribe(() => {
        const touched = active.read();
        if (touched?.side !== 'facts' || !sheet.current) return;
        const pointers = spansToLight(touched.pointer, notice.spans);
        const first = stretches.find((stretch) => stretch.pointers.some((pointer) => pointers.includes(pointer)));
        if (first) bringIntoSight(sheet.current, `[data-start="${first.start}"]`, touched.pressed);
      }),
    [active, notice.spans, stretches],
  );
  return (
    <ScrollFrame ref={sheet} className={classes['sheet']} isLandmark label={t('paneNotice')} lang="zh-CN">
      {stretches.map((stretch) =>
        stretch.pointers.length === 0 ? (
          notice.text.slice(stretch.start, stretch.end)
        ) : (
          <Words key={stretch.start} stretch={stretch} isFirst={firsts.has(stretch.start)} />
        ),
      )}
    </ScrollFrame>
  );
}

/** A fact cut into several stretches by narrower ones is one stop for the keyboard. */
function firstStretches(stretches: readonly Stretch[]): Set<number> {
  const seen = new Set<string>();
  const firsts = new Set<number>();
  for (const { start, pointers } of stretches) {
    const [narrowest] = pointers;
    if (narrowest === undefined || seen.has(narrowest)) continue;
    seen.add(narrowest);
    firsts.add(start);
  }
  return firsts;
}

function Words({ stretch, isFirst }: { stretch: Stretch; isFirst: boolean }) {
  const { notice, active, showFact } = useDesk();
  const isLit = useAreWordsLit(stretch.pointers);
  const pointer = stretch.pointers[0] ?? '';
  const touch = () => active.touch({ pointer, side: 'words', pressed: false });
  return (
    <a
      href={`#${factId(pointer)}`}
      className={classes['words']}
      data-start={stretch.start}
      data-lit={isLit || undefined}
      tabIndex={isFirst ? 0 : -1}
      onMouseEnter={touch}
      onFocus={touch}
      onMouseLeave={() => active.touch(undefined)}
      onBlur={() => active.touch(undefined)}
      onClick={(event) => {
        event.preventDefault();
        showFact(pointer);
      }}
    >
      {notice.text.slice(stretch.start, stretch.end)}
    </a>
  );
}

/** Scrolls the sheet, and only where the words are out of sight; on a phone, where the sheet is the page, after a press. */
function bringIntoSight(sheet: HTMLElement, selector: string, pressed: boolean): void {
  const words = sheet.querySelector(selector);
  if (!words) return;
  if (sheet.scrollHeight <= sheet.clientHeight) {
    if (pressed) words.scrollIntoView({ block: 'center' });
    return;
  }
  const frame = sheet.getBoundingClientRect();
  const place = words.getBoundingClientRect();
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  sheet.scrollTop += place.top - frame.top - frame.height / 3;
}
