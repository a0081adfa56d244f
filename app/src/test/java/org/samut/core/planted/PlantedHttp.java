package org.samut.core.planted;

import java.net.http.HttpClient;

/** Breaks "core knows no network". */
public record PlantedHttp(HttpClient client) {}
