/** What a run says of itself: {@code burin-report.json} for programs, a few lines for people. */
@NullMarked
package dev.burin.report;

import org.jspecify.annotations.NullMarked;
