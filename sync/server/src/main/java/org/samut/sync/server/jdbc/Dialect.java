package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What SQLite and PostgreSQL do differently behind the same statements. Times are kept to the millisecond by both. */
enum Dialect {
    SQLITE("sqlite") {
        @Override
        String timeType() {
            return "integer";
        }

        @Override
        Object time(Instant instant) {
            return instant.toEpochMilli();
        }

        @Override
        Optional<Instant> time(ResultSet results, int column) throws SQLException {
            long millis = results.getLong(column);
            return results.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        }

        @Override
        void beginSteps(Work work) {
            // A writing transaction has the database to itself.
        }

        @Override
        void beginFeedPlace(Work work) {
            // One writer at a time gives the places in the order of commits.
        }

        @Override
        void beginEvidence(Work work, String lao) {
            // A writing transaction has the database to itself.
        }

        @Override
        void beginAuditPlace(Work work) {
            // One writer at a time.
        }
    },

    POSTGRES("postgres") {
        @Override
        String timeType() {
            return "timestamptz";
        }

        @Override
        Object time(Instant instant) {
            return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        }

        @Override
        Optional<Instant> time(ResultSet results, int column) throws SQLException {
            return Optional.ofNullable(results.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }

        @Override
        void beginSteps(Work work) throws SQLException {
            work.first("select pg_advisory_xact_lock(?)", results -> true, STEPS_LOCK);
        }

        @Override
        void beginFeedPlace(Work work) throws SQLException {
            work.update("lock table feed_item in share row exclusive mode");
        }

        @Override
        void beginEvidence(Work work, String lao) throws SQLException {
            work.first("select pg_advisory_xact_lock(?, ?)", results -> true, EVIDENCE_LOCK, lao.hashCode());
        }

        @Override
        void beginAuditPlace(Work work) throws SQLException {
            work.update("lock table audit in share row exclusive mode");
        }
    };

    /** Any number that no other program in the same database takes. */
    private static final long STEPS_LOCK = 0x53616d7574L;

    /** The same, for the first of two numbers. */
    private static final int EVIDENCE_LOCK = 0x53616d75;

    /** What makes the tables, in order, each with a file for either database. A step that was landed never changes. */
    private static final List<String> STEPS = List.of(
            "V1__what_a_server_keeps",
            "V2__notices",
            "V3__reviews",
            "V4__evidence",
            "V5__the_console",
            "V6__audit_and_registry",
            "V7__second_judgement",
            "V8__window_words",
            "V9__revoked_devices",
            "V10__signing_keys");

    private final String ending;

    Dialect(String name) {
        this.ending = "." + name + ".sql";
    }

    /** The files that make the tables, in order. */
    List<String> steps() {
        return STEPS.stream().map(step -> step + ending).toList();
    }

    /** Of a column that holds a time. */
    abstract String timeType();

    /** As a statement's value. */
    abstract Object time(Instant instant);

    /** From a row; empty where there is none. */
    abstract Optional<Instant> time(ResultSet results, int column) throws SQLException;

    /** Lets no second server make tables until this transaction ends. */
    abstract void beginSteps(Work work) throws SQLException;

    /** Lets nobody else put something into the feed until this transaction ends: places come in the order of commits. */
    abstract void beginFeedPlace(Work work) throws SQLException;

    /**
     * Lets nobody else count files of this LAO until this transaction ends: of two last files that arrive at once, the
     * second to be counted sees the first.
     */
    abstract void beginEvidence(Work work, String lao) throws SQLException;

    /** Lets nobody else add to the audit log until this transaction ends. */
    abstract void beginAuditPlace(Work work) throws SQLException;
}
