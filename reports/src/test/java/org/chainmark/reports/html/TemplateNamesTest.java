package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.view.IndexView;
import org.chainmark.reports.view.SubmissionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateNamesTest {
    @Test
    void everyNameOnThePageOfASubmissionIsInItsView() {
        assertThat(TemplateNames.of("submission", SubmissionView.class, PagePolicy.class)
                        .unknown())
                .isEmpty();
    }

    @Test
    void everyNameOnTheOverviewIsInItsView() {
        assertThat(TemplateNames.of("index", IndexView.class, PagePolicy.class).unknown())
                .isEmpty();
    }

    @Test
    void aNameThatNoViewHasIsFound() {
        assertThat(TemplateNames.of("submission", IndexView.class, PagePolicy.class)
                        .unknown())
                .contains("submission: name", "submission: selfCheck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyLabelHasAText(String language) {
        Set<String> labels = new TreeSet<>(TemplateNames.of("submission", SubmissionView.class, PagePolicy.class)
                .labels());
        labels.addAll(
                TemplateNames.of("index", IndexView.class, PagePolicy.class).labels());

        assertThat(labels).hasSizeGreaterThan(20);
        assertThat(Messages.in(Locale.forLanguageTag(language)).labels("page."))
                .containsKeys(labels.toArray(new String[0]));
    }

    @Test
    void noTagLeavesATextUnescaped() {
        Set<String> unescaped = new TreeSet<>(Comparator.naturalOrder());
        unescaped.addAll(TemplateNames.of("submission", SubmissionView.class, PagePolicy.class)
                .unescaped());
        unescaped.addAll(
                TemplateNames.of("index", IndexView.class, PagePolicy.class).unescaped());

        assertThat(unescaped).isEmpty();
    }

    @Test
    void anUnescapedTagIsFound() {
        assertThat(TemplateNames.ofText("{{{name}}} {{&language}} {{name}}", SubmissionView.class)
                        .unescaped())
                .containsExactly("given: {{&language}}", "given: {{{name}}}");
    }
}
