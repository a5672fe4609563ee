package org.chainmark.judge;

import java.util.List;
import java.util.function.Supplier;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.SourceOutline;
import org.chainmark.suite.Submission;

/** A running submission together with what is known of its source. */
record SubmissionWithSource(Submission running, SourceOutline source) implements Submission {
    @Override
    public <T> T contract(Class<T> contract) {
        return running.contract(contract);
    }

    @Override
    public boolean has(Member member) {
        return running.has(member);
    }

    @Override
    public List<Answer> run(List<Script> scripts) {
        return running.run(scripts);
    }

    @Override
    public List<String> classNames() {
        return running.classNames();
    }

    @Override
    public <T> T remember(Class<T> kind, Supplier<T> finding) {
        return running.remember(kind, finding);
    }

    @Override
    public long seed() {
        return running.seed();
    }
}
