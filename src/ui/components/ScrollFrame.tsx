import type { ReactNode, Ref } from 'react';

export interface ScrollFrameProps {
  /** What is scrolled, for a screen reader. */
  label: string;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
  lang?: string;
  children: ReactNode;
}

/** Around what may be wider or longer than its place: it takes the focus, so that the arrow keys scroll it. */
export function ScrollFrame({ label, ...props }: ScrollFrameProps) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex jsx-a11y/prefer-tag-over-role -- WCAG 2.1.1: what scrolls must be reachable by keyboard; a fieldset is for fields
  return <div role="group" aria-label={label} tabIndex={0} {...props} />;
}
