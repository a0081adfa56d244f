package org.samut.sync.conversation;

import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Tests that run on each database; where PostgreSQL is missing, its runs are skipped aloud or fail. */
abstract class OnEachDatabase {
    @Parameter
    Centre.Kind kind;

    @BeforeParameterizedClassInvocation
    static void isInstalled(Centre.Kind kind) {
        kind.isInstalled();
    }
}
