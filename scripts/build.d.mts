export declare function buildWhenChanged(): void;
