package org.samut.app.start;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.jul.JDK14LoggerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The logs of Java itself, for SLF4J, begun with the first word that a library has to say: beginning them looks into each
 * jar of the program, and a start on which nothing goes wrong says nothing. Safe for several threads.
 */
public final class LateLogs implements SLF4JServiceProvider {
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter contexts = new NOPMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Late::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return contexts;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Late.
    }

    private static final class Begun {
        private static final JDK14LoggerFactory LOGS = new JDK14LoggerFactory();
    }

    /** A logger that knows what is said on a usual day: from {@code INFO} on. */
    private static final class Late extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        Late(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Late.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String words, Object[] values, Throwable cause) {
            Logger begun = Begun.LOGS.getLogger(name);
            Object[] given = values == null ? new Object[0] : values;
            begun.makeLoggingEventBuilder(level).setCause(cause).log(words, given);
        }
    }
}
