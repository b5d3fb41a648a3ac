import { IconFile, IconMicrophone, IconPhoto } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { EvidenceKind } from '../content-kind.ts';
import classes from './Evidence.module.css';

const drawings = { photo: IconPhoto, voice: IconMicrophone, paper: IconFile };
/** Twice the size on the screen. */
const pixels = 160;

/** A picture that lies on this device, drawn small once: nine photographs of a phone would fill its memory. What is none has a drawing of its kind. */
export function Thumbnail({ blob, kind }: { blob: Blob; kind: EvidenceKind }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      if (!blob.type.startsWith('image/')) return;
      const picture = await createImageBitmap(blob, { resizeWidth: pixels, resizeQuality: 'medium' });
      const [width, height] = [picture.width, picture.height];
      const side = Math.min(width, height);
      if (!isGone) canvas.current?.getContext('2d')?.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, pixels, pixels);
      picture.close();
      if (!isGone) setDrawn(true);
    };
    // What no browser can open the server looks at; here it keeps its drawing.
    draw().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [blob]);
  const Drawing = drawings[kind];
  return (
    <span className={classes['thumbnail']} data-kind={kind}>
      <canvas ref={canvas} width={pixels} height={pixels} hidden={!isDrawn} />
      {!isDrawn && <Drawing size={28} stroke={1.4} aria-hidden />}
    </span>
  );
}
