package org.chainmark.judge;

import static org.chainmark.suite.Expectations.require;

import java.util.List;
import org.chainmark.results.Fact;
import org.chainmark.results.Review;
import org.chainmark.suite.Check;
import org.chainmark.suite.Documents;
import org.chainmark.suite.PersonDecides;
import org.chainmark.suite.Suite;

@Suite(exercise = "diary")
class DiarySuite {
    @Check(id = "W.1", title = "something is written", points = 1)
    void isWritten(Documents documents) {
        require(!documents.text("DIARY.md").isBlank(), Fact.of("diary.empty"));
    }

    @Check(id = "W.2", title = "it is worth reading", points = 3)
    void isWorthReading(Documents documents) {
        Review review = new Review(3, documents.text("DIARY.md").strip(), "h1");
        throw new PersonDecides(review, List.of(Fact.of("diary.read")));
    }
}
