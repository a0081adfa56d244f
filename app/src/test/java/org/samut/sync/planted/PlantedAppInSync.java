package org.samut.sync.planted;

import org.samut.app.planted.PlantedSqlInApp;

/** Breaks "sync knows no app". */
public record PlantedAppInSync(PlantedSqlInApp above) {}
