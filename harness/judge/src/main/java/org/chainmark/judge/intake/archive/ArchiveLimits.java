package org.chainmark.judge.intake.archive;

/**
 * How much of an archive is looked at.
 *
 * @param archiveBytes size of the archive itself
 * @param entries files and folders in it, whatever becomes of them
 * @param bytesPerFile what is kept of one file; the rest is cut off, and is more than intake takes in any case
 * @param bytesInAll what is kept of all files together
 * @param bytesRead what comes out of decompression, kept or not
 * @param depth levels of folders
 * @param nameLength characters of one name
 */
record ArchiveLimits(
        long archiveBytes, int entries, int bytesPerFile, long bytesInAll, long bytesRead, int depth, int nameLength) {
    private static final long MIB = 1024 * 1024;

    static final ArchiveLimits SUBMISSION =
            new ArchiveLimits(64 * MIB, 10_000, 256 * 1024 + 1, 64 * MIB, 512 * MIB, 32, 255);

    /** For an archive with the work of many, which is taken apart and not unpacked. */
    static final ArchiveLimits CLASS = new ArchiveLimits(
            4096 * MIB, 200_000, 0, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** What an entry may cost on average in the list at the end of a zip archive; 46 and the name is the least. */
    private static final long BYTES_PER_LISTED_ENTRY = 200;

    /** The end of that list is searched for step by step. */
    private static final long SEARCH_BYTES = MIB / 2;

    /** Longest list of entries at the end of a zip archive that is read into memory. */
    long listBytes() {
        return SEARCH_BYTES + entries * BYTES_PER_LISTED_ENTRY;
    }
}
