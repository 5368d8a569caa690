package dev.burin.maven;

import dev.burin.ConsoleText;
import dev.burin.UnexpectedFailure;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, with everything that a document could have put into a message escaped.
 *
 * @param log Maven's own
 */
record EscapingLog(Log log) implements Log {
    private static String escaped(CharSequence content) {
        return ConsoleText.escape(content.toString());
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        log.debug(escaped(content));
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        log.debug(escaped(content), new UnexpectedFailure(error));
    }

    @Override
    public void debug(Throwable error) {
        log.debug(new UnexpectedFailure(error));
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        log.info(escaped(content));
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        log.info(escaped(content), new UnexpectedFailure(error));
    }

    @Override
    public void info(Throwable error) {
        log.info(new UnexpectedFailure(error));
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        log.warn(escaped(content));
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        log.warn(escaped(content), new UnexpectedFailure(error));
    }

    @Override
    public void warn(Throwable error) {
        log.warn(new UnexpectedFailure(error));
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        log.error(escaped(content));
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        log.error(escaped(content), new UnexpectedFailure(error));
    }

    @Override
    public void error(Throwable error) {
        log.error(new UnexpectedFailure(error));
    }
}
