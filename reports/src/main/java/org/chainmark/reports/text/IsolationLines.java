package org.chainmark.reports.text;

import java.util.List;
import java.util.Locale;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.view.IsolationText;
import org.chainmark.results.Isolation;

/** An isolation for a terminal. */
public final class IsolationLines {
    private IsolationLines() {}

    /** How student code is kept from the machine and, one line each, what it can reach all the same. */
    public static List<String> of(Isolation isolation, Locale locale) {
        return IsolationText.toInstructor(List.of(isolation), Messages.in(locale)).stream()
                .map(TerminalText::line)
                .toList();
    }
}
