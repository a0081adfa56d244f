package org.samut.sync.client.planted;

import org.samut.sync.server.CentralServer;

/** Breaks "client knows no server". */
public record PlantedClientOfServer(CentralServer server) {}
