package org.samut.app.planted;

import okhttp3.OkHttpClient;

/** Breaks "app knows no HTTP". */
public record PlantedHttpInApp(OkHttpClient client) {}
