import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { Someone } from './gather.ts';
import type { PersonAction } from './use-person-actions.ts';
import { peopleWords } from './words.ts';

export interface AskFirstProps {
  action: PersonAction;
  someone: Someone;
  whoIs: string;
  onClose(): void;
  onConfirm(action: PersonAction, someone: Someone): void;
}

/** Before somebody is shut out: what will happen, and that it can be undone. */
export function AskFirst({ action, someone, whoIs, onClose, onConfirm }: AskFirstProps) {
  const t = useTranslator(peopleWords);
  const isSuspension = action === 'suspend';
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(isSuspension ? 'suspendTitle' : 'revokeTitle', { name: whoIs })}
      confirmLabel={t(action)}
      onConfirm={() => {
        onConfirm(action, someone);
        onClose();
      }}
    >
      <p>{t(isSuspension ? 'suspendWhat' : 'revokeWhat')}</p>
    </ConfirmDialog>
  );
}
