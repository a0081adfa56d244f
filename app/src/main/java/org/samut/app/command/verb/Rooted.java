package org.samut.app.command.verb;

import java.nio.file.Path;

/** The whole command line, as far as a verb needs to know it: the folder with all data of this installation. */
public interface Rooted {
    Path home();
}
