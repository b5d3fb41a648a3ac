import type { ReactNode, Ref } from 'react';

export interface ScrollFrameProps {
  /** What is scrolled, for a screen reader. */
  label: string;
  /** For a part of the page that a person would jump to. */
  isLandmark?: boolean;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
  lang?: string;
  children: ReactNode;
}

/** Around what may be wider or longer than its place: it takes the focus, so that the arrow keys scroll it. */
export function ScrollFrame({ label, isLandmark = false, ...props }: ScrollFrameProps) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex jsx-a11y/prefer-tag-over-role -- WCAG 2.1.1: what scrolls must be reachable by keyboard; a fieldset is for fields
  return <div role={isLandmark ? 'region' : 'group'} aria-label={label} tabIndex={0} {...props} />;
}
