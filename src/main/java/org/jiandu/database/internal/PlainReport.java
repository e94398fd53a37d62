package org.jiandu.database.internal;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints the sentence and nothing around it. */
class PlainReport implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("portal: " + analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println("portal: " + analysis.getAction());
        }
    }
}
