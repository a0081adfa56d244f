package org.samut.app.planted;

import java.sql.Connection;

/** Breaks "app knows no SQL". */
public record PlantedSqlInApp(Connection connection) {}
