import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Section } from '../../../ui/components/Section.tsx';
import classes from './FollowUps.module.css';

export interface AskingSectionProps {
  title: string;
  /** Given what is to be called with the words of an answer that was saved. */
  children(onAnswered: (words: string) => void): ReactNode;
}

/** What is answered goes away, its button and the focus with it: the focus is taken to the heading, and a line says what was saved. */
export function AskingSection({ title, children }: AskingSectionProps) {
  const heading = useRef<HTMLSpanElement>(null);
  const [saved, setSaved] = useState<{ words: string }>();
  useEffect(() => {
    if (saved) heading.current?.focus();
  }, [saved]);
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1}>
          {title}
        </span>
      }
    >
      <output className={classes['soft']}>{saved?.words}</output>
      {children((words) => setSaved({ words }))}
    </Section>
  );
}
