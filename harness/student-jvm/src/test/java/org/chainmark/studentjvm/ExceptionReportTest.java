package org.chainmark.studentjvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.chainmark.protocol.ExceptionData;
import org.junit.jupiter.api.Test;

class ExceptionReportTest {
    private final ExceptionReport report = new ExceptionReport(new StudentLoader(Map.of()));

    @SuppressWarnings("unused") // its initialiser is what is tested
    private static final class Fails {
        static final int TABLE = fail();

        private static int fail() {
            throw new IllegalStateException("the table is empty");
        }
    }

    @Test
    void everyUseOfAClassWhoseInitialiserFailedSaysWhy() {
        ExceptionData first = report.of(catchThrowable(Fails::new));
        ExceptionData second = report.of(catchThrowable(Fails::new));

        assertThat(first.type()).isEqualTo("java.lang.ExceptionInInitializerError");
        assertThat(first.message()).isEqualTo("java.lang.IllegalStateException: the table is empty");
        assertThat(second.type()).isEqualTo("java.lang.ExceptionInInitializerError");
        assertThat(second.message()).contains("java.lang.IllegalStateException: the table is empty");
    }

    @Test
    void aClassThatIsNotThereIsSaidAsItIs() {
        assertThat(report.of(new NoClassDefFoundError("Missing")).type()).isEqualTo("java.lang.NoClassDefFoundError");
    }
}
