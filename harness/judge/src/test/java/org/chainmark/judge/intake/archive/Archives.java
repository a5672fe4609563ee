package org.chainmark.judge.intake.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives that nobody could get from a well-behaved tool, and a few that anybody gets. */
final class Archives {
    private Archives() {}

    /** Something that fills an archive. */
    @FunctionalInterface
    interface Filling<T> {
        void into(T out) throws IOException;
    }

    static byte[] zip(Map<String, String> files) {
        return zip(out -> {
            for (Map.Entry<String, String> file : files.entrySet()) {
                add(out, new ZipArchiveEntry(file.getKey()), bytes(file.getValue()));
            }
        });
    }

    static byte[] zip(Filling<ZipArchiveOutputStream> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            filling.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void add(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] content) throws IOException {
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    static byte[] tar(Filling<TarArchiveOutputStream> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            filling.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] tar(Map<String, String> files) {
        return tar(out -> {
            for (Map.Entry<String, String> file : files.entrySet()) {
                add(out, file.getKey(), bytes(file.getValue()));
            }
        });
    }

    static void add(TarArchiveOutputStream out, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A header of a tar archive with a right checksum, as no library writes it. */
    static byte[] tarHeader(String name, char type, long size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, String.format("%011o", size) + "\0" + "00000000000\0");
        put(header, 148, "        " + type);
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte value : header) {
            sum += value & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** A zip archive whose list names one stored file many times. */
    static byte[] overlapping(int entries, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteBuffer zip =
                ByteBuffer.allocate(content.length + 100 + entries * 60).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 10).putShort((short) 0);
        description(zip, checksum.getValue(), content.length);
        zip.putShort((short) 6).putShort((short) 0).put(bytes("000000")).put(content);
        int list = zip.position();
        for (int i = 0; i < entries; i++) {
            zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 10).putShort((short) 0);
            description(zip, checksum.getValue(), content.length);
            zip.putShort((short) 6).putShort((short) 0).putShort((short) 0).putShort((short) 0);
            zip.putShort((short) 0).putInt(0).putInt(0).put(bytes(String.format("%06d", i)));
        }
        int size = zip.position() - list;
        zip.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
        zip.putInt(size).putInt(list).putShort((short) 0);
        byte[] result = new byte[zip.position()];
        zip.flip().get(result);
        return result;
    }

    /** Method, time, checksum and sizes of a stored file. */
    private static void description(ByteBuffer zip, long checksum, int size) {
        zip.putShort((short) 0).putInt(0).putInt((int) checksum).putInt(size).putInt(size);
    }

    /** The same archive with another two-byte number in every header and in the list. */
    static byte[] changed(byte[] zip, int inHeader, int inList, int value) {
        byte[] copy = zip.clone();
        ByteBuffer buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < copy.length; i++) {
            if (buffer.getInt(i) == 0x04034b50) {
                buffer.putShort(i + inHeader, (short) value);
            } else if (buffer.getInt(i) == 0x02014b50) {
                buffer.putShort(i + inList, (short) value);
            }
        }
        return copy;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
