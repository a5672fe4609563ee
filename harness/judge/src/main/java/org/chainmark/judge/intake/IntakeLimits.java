package org.chainmark.judge.intake;

/**
 * How much of a submission is looked at.
 *
 * @param files Java files of the package
 * @param bytesPerFile size of one of them
 * @param bytesInAll size of all of them together
 * @param depth levels of folders below the folder of the package
 * @param entries files and folders that are listed while looking for the package
 */
record IntakeLimits(int files, int bytesPerFile, int bytesInAll, int depth, int entries) {
    static final IntakeLimits DEFAULT = new IntakeLimits(200, 256 * 1024, 1024 * 1024, 8, 10_000);

    /** For documents, which people write and read, and for tests that are looked at beside them. */
    static final IntakeLimits DOCUMENTS = new IntakeLimits(200, 64 * 1024, 1024 * 1024, 8, 10_000);
}
