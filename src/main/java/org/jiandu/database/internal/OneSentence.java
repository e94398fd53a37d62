package org.jiandu.database.internal;

import org.jiandu.database.DatabaseProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A portal that cannot start says why in one sentence, without a stack trace. */
class OneSentence extends AbstractFailureAnalyzer<DatabaseProblem> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseProblem cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
