-- Nobody asks for the rows of an import by how they stand, and a hundred thousand of them pay for it: the counts are kept with the import.
drop index registry_import_rows_by_standing;
