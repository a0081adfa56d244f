package org.samut.core.planted;

import java.net.Socket;

/** Breaks "core knows no network". */
public record PlantedSocket(Socket socket) {}
