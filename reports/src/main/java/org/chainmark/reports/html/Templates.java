package org.chainmark.reports.html;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.chainmark.reports.escape.HtmlText;

/**
 * Fills templates. A name that a template uses and the view does not have is an error instead of nothing, and every
 * text goes through {@link HtmlText}.
 */
final class Templates {
    private static final String FOLDER = "org/chainmark/reports/html/";
    private static final DefaultMustacheFactory FACTORY = new StrictFactory();

    private Templates() {}

    /** The page that a template makes of views; a name is looked up in the last view first. */
    static String fill(String template, Object... views) {
        Mustache mustache = FACTORY.compile(FOLDER + template + ".mustache");
        StringWriter page = new StringWriter();
        mustache.execute(page, views);
        return page.toString();
    }

    private static final class StrictFactory extends DefaultMustacheFactory {
        StrictFactory() {
            setObjectHandler(new StrictObjectHandler());
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(HtmlText.escape(value));
            } catch (IOException e) {
                throw new MustacheException("cannot write a text", e);
            }
        }
    }

    private static final class StrictObjectHandler extends ReflectionObjectHandler {
        @Override
        protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
            throw new MustacheException("the view has no " + name);
        }
    }
}
