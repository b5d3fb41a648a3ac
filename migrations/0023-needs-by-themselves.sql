-- Why a need was withdrawn or moved without anybody's wish: a code (needs/history.ts), told in the reader's language.
-- Null where a person said why; older rows have the sentence in `why`.
alter table need_changes add column cause text;
