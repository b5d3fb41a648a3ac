/**
 * What an installed app opens without a network, each with the code that it loads at once: the shell, the reporter's and the
 * head's pages, the outbox. Not the office's console; what else is opened is kept when it was used. Read by the build.
 */
export const fieldModules = [
  'src/main/web/Console.tsx',
  'src/main/web/FieldTools.tsx',
  'src/main/web/NoticeLines.tsx',
  'src/features/assistance/web/record/ActContent.tsx',
  'src/features/assistance/web/record/ActSaysLine.tsx',
  'src/features/assistance/web/record/NewActPage.tsx',
  'src/features/assistance/web/record/words-of-act.ts',
  'src/features/confirmations/web/field/CodeContent.tsx',
  'src/features/confirmations/web/field/CodesOfHouseholds.tsx',
  'src/features/confirmations/web/field/MendCode.tsx',
  'src/features/evidence/web/EvidenceContent.tsx',
  'src/features/evidence/web/send-from-outbox.ts',
  'src/features/evidence/web/voice/VoiceRecorder.tsx',
  'src/features/evidence/web/words-of-evidence.ts',
  'src/features/weekly-reports/web/home/OwnWeeksPage.tsx',
  'src/features/weekly-reports/web/desk/WeekDeskPage.tsx',
  'src/features/weekly-reports/web/receipt/ReceiptPage.tsx',
  'src/ui/offline/NewVersion.tsx',
  'src/ui/offline/forget-person.ts',
  'src/ui/shell/OtherAccount.tsx',
  'src/ui/outbox/OutboxPage.tsx',
  'src/ui/outbox/PhonePage.tsx',
  'src/ui/outbox/WaitingAtDoor.tsx',
  'src/ui/outbox/hand-over.ts',
] as const;

/** Files of `public/` that it shows. */
export const fieldFiles = ['icon.svg', 'manifest.webmanifest', 'icons/192.png', 'icons/512.png'] as const;
