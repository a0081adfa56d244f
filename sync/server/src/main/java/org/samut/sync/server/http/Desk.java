package org.samut.sync.server.http;

/** A matter of the server's, which answers at paths of its own. Safe for several threads. */
public interface Desk {
    /** Names its paths, once, before the server listens. */
    void open(Doors doors);
}
