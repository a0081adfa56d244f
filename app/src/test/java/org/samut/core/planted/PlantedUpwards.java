package org.samut.core.planted;

import org.samut.sync.client.planted.PlantedClientOfServer;

/** Breaks "core knows nothing above". */
public record PlantedUpwards(PlantedClientOfServer above) {}
