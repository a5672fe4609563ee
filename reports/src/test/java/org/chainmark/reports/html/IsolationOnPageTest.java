package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.reports.view.Occasion;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class IsolationOnPageTest {
    @Test
    void saysHowTheCodeWasKeptFromTheMachineAndWhatItCouldHaveReached() {
        assertThat(footer(SubmissionPage.render(SampleReports.rich(), Locale.ENGLISH, Occasion.GRADING)))
                .contains("It could have used the network.")
                .anyMatch(line -> line.endsWith("not otherwise kept from the machine."));
    }

    @Test
    void doesNotFrightenWhoRanTheirOwnCode() {
        assertThat(footer(SubmissionPage.render(SampleReports.rich(), Locale.ENGLISH, Occasion.SELF_CHECK)))
                .contains("Your code ran on this machine, in a process of its own.")
                .noneMatch(line -> line.contains("could have"));
    }

    @Test
    void theOverviewSaysItOnceForAll() {
        var entries = List.of(
                GradeLine.of(SampleReports.rich(), "one", Locale.ENGLISH),
                GradeLine.of(SampleReports.rich(), "two", Locale.ENGLISH));

        assertThat(footer(IndexPage.render(entries, Locale.ENGLISH)))
                .containsOnlyOnce("It could have used the network.")
                .anyMatch(line -> line.startsWith("Student code ran in a process of its own"));
    }

    private static List<String> footer(String page) {
        return Jsoup.parse(page).select("footer li").eachText();
    }
}
