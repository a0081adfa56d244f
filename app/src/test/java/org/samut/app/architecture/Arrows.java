package org.samut.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may know what: {@code installer → app → sync → core}. */
final class Arrows {
    private static final String CORE = "org.samut.core..";
    private static final String SYNC = "org.samut.sync..";
    private static final String APP = "org.samut.app..";
    private static final String PAPER = "org.samut.core.paper..";
    private static final String PRINTING = "org.samut.core.paper.printing..";

    private static final DescribedPredicate<JavaClass> FX =
            resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..");
    private static final DescribedPredicate<JavaClass> AWT = resideInAnyPackage("java.awt..", "javax.swing..");
    private static final DescribedPredicate<JavaClass> AWT_FONTS = resideInAnyPackage(
                    "java.awt.font..", "java.awt.geom..", "java.awt.image..")
            .or(nameMatching("java\\.awt\\.(Font|FontFormatException|Shape)"));
    private static final DescribedPredicate<JavaClass> HTTP = resideInAnyPackage(
                    "okhttp3..", "io.javalin..", "java.net.http..", "com.sun.net.httpserver..", "org.eclipse.jetty..")
            .or(nameMatching("java\\.net\\.(Http)?URLConnection"));
    private static final DescribedPredicate<JavaClass> SOCKETS = nameMatching(
                    "java\\.net\\.(Server|Datagram|Multicast)?Socket|java\\.net\\.(URL|InetAddress|InetSocketAddress)"
                            + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*|javax\\.net\\..*")
            .forSubtype();
    private static final DescribedPredicate<JavaClass> AWT_PRINTERS =
            resideInAnyPackage("java.awt.print..").or(nameMatching("java\\.awt\\.Graphics"));
    private static final DescribedPredicate<JavaClass> SQL =
            resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "com.zaxxer.hikari..");

    static final ArchRule CORE_KNOWS_NO_SCREEN = noClasses()
            .that()
            .resideInAPackage(CORE)
            .and()
            .resideOutsideOfPackage(PAPER)
            .should()
            .dependOnClassesThat(FX.or(AWT));

    static final ArchRule PAPER_KNOWS_FONTS_OF_AWT_ONLY = noClasses()
            .that()
            .resideInAPackage(PAPER)
            .and()
            .resideOutsideOfPackage(PRINTING)
            .should()
            .dependOnClassesThat(FX.or(AWT.and(not(AWT_FONTS))));

    static final ArchRule PRINTING_KNOWS_THE_PRINTERS_OF_AWT_ONLY = noClasses()
            .that()
            .resideInAPackage(PRINTING)
            .should()
            .dependOnClassesThat(FX.or(AWT.and(not(AWT_PRINTERS))));

    static final ArchRule CORE_KNOWS_NO_NETWORK =
            noClasses().that().resideInAPackage(CORE).should().dependOnClassesThat(HTTP.or(SOCKETS));

    static final ArchRule CORE_KNOWS_NOTHING_ABOVE = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SYNC, APP);

    static final ArchRule SYNC_KNOWS_NO_SCREEN =
            noClasses().that().resideInAPackage(SYNC).should().dependOnClassesThat(FX.or(AWT));

    static final ArchRule SYNC_KNOWS_NO_APP = noClasses()
            .that()
            .resideInAPackage(SYNC)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP);

    static final ArchRule PROTOCOL_KNOWS_NEITHER_SIDE = noClasses()
            .that()
            .resideInAPackage("org.samut.sync.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.samut.sync.client..", "org.samut.sync.server..");

    static final ArchRule CLIENT_KNOWS_NO_SERVER = noClasses()
            .that()
            .resideInAPackage("org.samut.sync.client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.samut.sync.server..");

    static final ArchRule SERVER_KNOWS_NO_CLIENT = noClasses()
            .that()
            .resideInAPackage("org.samut.sync.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.samut.sync.client..");

    static final ArchRule APP_KNOWS_NO_SQL =
            noClasses().that().resideInAPackage(APP).should().dependOnClassesThat(SQL);

    static final ArchRule APP_KNOWS_NO_HTTP =
            noClasses().that().resideInAPackage(APP).should().dependOnClassesThat(HTTP);

    private Arrows() {}
}
