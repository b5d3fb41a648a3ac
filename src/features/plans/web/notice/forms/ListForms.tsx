import { FactForm } from './FactForm.tsx';
import { rowsToWords, toRows, wordsToRows, writtenRows } from './rows.ts';
import { RowsEditor, type Row, type RowColumn } from './RowsEditor.tsx';

/** A list of words, each row one member. */
export function WordListForm({ pointer, label, words }: { pointer: string; label: string; words: readonly string[] }) {
  return (
    <FactForm pointer={pointer} label={label} initial={wordsToRows(words)} toValue={rowsToWords}>
      {(rows, change) => <RowsEditor legend={label} columns={[{ key: 'words', label }]} rows={rows} onChange={change} />}
    </FactForm>
  );
}

export interface MemberListFormProps {
  pointer: string;
  label: string;
  members: readonly object[];
  columns: readonly RowColumn[];
  /** A member of the facts out of its row. */
  toMember(row: Row): unknown;
}

/** A list whose members have several parts: tasks, quotas, contacts, citations. */
export function MemberListForm({ pointer, label, members, columns, toMember }: MemberListFormProps) {
  return (
    <FactForm pointer={pointer} label={label} initial={toRows(members)} toValue={(rows) => writtenRows(rows).map(toMember)}>
      {(rows, change) => <RowsEditor legend={label} columns={columns} rows={rows} onChange={change} />}
    </FactForm>
  );
}
