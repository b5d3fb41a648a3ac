-- What an import of a hundred thousand persons pays for and nobody reads, or reads otherwise.

-- Nobody asks for the rows of an import by how they stand but to page through them in the order of the file.
drop index registry_import_rows_by_standing;

-- The terms of a person are worked out from the name again when they are to go.
drop index person_search_terms_by_person;

-- Fingerprints and numbers are compared letter by letter, without the language's order of words.
alter table persons
  alter column id_number_index type text collate "C",
  alter column phone_index type text collate "C";
alter table households
  alter column number type text collate "C",
  alter column bank_account_index type text collate "C";
