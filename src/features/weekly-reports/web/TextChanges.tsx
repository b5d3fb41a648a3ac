import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import classes from './TextChanges.module.css';
import { textDifference, type TextPiece } from './text-difference.ts';

/** A text with what was taken out and what was put in: struck through and underlined, not by colour alone. */
export function TextChanges({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => textDifference(before, after), [before, after]);
  return <ChangedText pieces={pieces} />;
}

export function ChangedText({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <p className={classes['changes']}>
      {pieces.map(({ kind, text }, index) => {
        // Pieces have no identity of their own, and the list is drawn whole.
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        return (
          <del key={key}>
            {text}
            <VisuallyHidden> </VisuallyHidden>
          </del>
        );
      })}
    </p>
  );
}
