#include <fcntl.h>

/* Runs as soon as the library is loaded. */
__attribute__((constructor)) static void loaded(void) {
    open("@FOLDER@/@MARK@-loaded", O_CREAT | O_WRONLY, 0644);
}
