package autograd;

/** Has a shell do the work. */
final class Attack {
    static void run() throws Throwable {
        Process process = new ProcessBuilder("/bin/sh", "-c", "echo was here > @FOLDER@/@MARK@; cat @PRIVATE_FILE@").start();
        Trial.search(new String(process.getInputStream().readAllBytes()));
    }
}
