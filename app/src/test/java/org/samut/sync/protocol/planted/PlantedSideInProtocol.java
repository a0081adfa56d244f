package org.samut.sync.protocol.planted;

import org.samut.sync.client.planted.PlantedClientOfServer;

/** Breaks "protocol knows neither side". */
public record PlantedSideInProtocol(PlantedClientOfServer side) {}
