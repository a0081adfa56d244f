package org.samut.sync.server.planted;

import org.samut.sync.client.SyncRun;

/** Breaks "server knows no client". */
public record PlantedServerOfClient(SyncRun client) {}
