import { IconFile, IconMicrophone } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import classes from './Evidence.module.css';
import type { PickedEvidence } from './picked.ts';

/** A picture that lies on this device; what is none has a drawing of its kind. */
export function Thumbnail({ evidence: { blob, kind } }: { evidence: Pick<PickedEvidence, 'blob' | 'kind'> }) {
  const address = useAddressOf(blob);
  const isPicture = blob.type.startsWith('image/');
  if (isPicture) return <img className={classes['thumbnail']} src={address} alt="" decoding="async" />;
  const Drawing = kind === 'voice' ? IconMicrophone : IconFile;
  return (
    <span className={classes['thumbnail']}>
      <Drawing size={28} stroke={1.4} aria-hidden />
    </span>
  );
}

/** An address for bytes of this device, given back when the picture is gone. */
function useAddressOf(blob: Blob): string {
  const address = useMemo(() => URL.createObjectURL(blob), [blob]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}
