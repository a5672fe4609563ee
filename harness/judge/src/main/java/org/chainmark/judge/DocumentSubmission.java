package org.chainmark.judge;

import java.util.List;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.CheckedSubmission;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;

/** A submission that is read and not run: there is no student JVM, and so nothing to limit or to lose. */
record DocumentSubmission(Documents documents, long seed) implements CheckedSubmission {
    @Override
    public void begin(CheckLimits limits) {}

    @Override
    public String end() {
        return "";
    }

    @Override
    public List<StudentLostException> losses() {
        return List.of();
    }

    @Override
    public boolean hurry(Member member, CheckLimits limits) {
        return false;
    }

    @Override
    public void hurryNoMore() {}

    @Override
    public <T> T contract(Class<T> contract) {
        throw new IllegalStateException("an exercise of documents has no contract " + contract.getName());
    }

    @Override
    public boolean has(Member member) {
        return false;
    }

    @Override
    public List<Answer> run(List<Script> scripts) {
        throw new IllegalStateException("an exercise of documents runs no scripts");
    }
}
