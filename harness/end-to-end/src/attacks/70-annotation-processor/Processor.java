import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

/** Leaves a file when a compiler runs it. */
@SupportedAnnotationTypes("*")
public final class Processor extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            Files.writeString(Path.of("@FOLDER@", "@MARK@"), "was here");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }
}
