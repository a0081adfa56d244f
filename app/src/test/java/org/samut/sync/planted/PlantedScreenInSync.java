package org.samut.sync.planted;

import javafx.beans.property.StringProperty;

/** Breaks "sync knows no screen". */
public record PlantedScreenInSync(StringProperty property) {}
