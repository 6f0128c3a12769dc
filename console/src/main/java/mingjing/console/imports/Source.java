package mingjing.console.imports;

/**
 * A sheet that is imported as a ledger of some kind.
 *
 * @param number its place among all that are imported together
 * @param fileHash SHA-256 of the file, in hex
 */
record Source(int number, LedgerKind kind, Table table, String fileHash) {}
