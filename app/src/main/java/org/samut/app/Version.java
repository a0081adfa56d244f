package org.samut.app;

/** This program's version. */
public final class Version {
    private Version() {}

    public static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
