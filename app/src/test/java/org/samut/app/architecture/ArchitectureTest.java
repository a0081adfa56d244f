package org.samut.app.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samut.app.planted.PlantedHttpInApp;
import org.samut.app.planted.PlantedScreenOfAnArea;
import org.samut.app.planted.PlantedSqlInApp;
import org.samut.app.planted.PlantedViewModel;
import org.samut.core.paper.planted.PlantedScreenInPaper;
import org.samut.core.paper.planted.PlantedWindowInPaper;
import org.samut.core.paper.printing.planted.PlantedWindowInPrinting;
import org.samut.core.planted.PlantedClock;
import org.samut.core.planted.PlantedHelper;
import org.samut.core.planted.PlantedHttp;
import org.samut.core.planted.PlantedImplOfSomething;
import org.samut.core.planted.PlantedRunLater;
import org.samut.core.planted.PlantedScreen;
import org.samut.core.planted.PlantedSocket;
import org.samut.core.planted.PlantedSwing;
import org.samut.core.planted.PlantedUpwards;
import org.samut.core.planted.round.PlantedRound;
import org.samut.core.planted.trip.PlantedTrip;
import org.samut.core.util.PlantedInDrawer;
import org.samut.sync.client.planted.PlantedClientOfServer;
import org.samut.sync.planted.PlantedAppInSync;
import org.samut.sync.planted.PlantedScreenInSync;
import org.samut.sync.protocol.planted.PlantedSideInProtocol;
import org.samut.sync.server.planted.PlantedServerOfClient;

/** The module arrows and the habits of the code, each rule seen to fail on a violation planted in the test sources. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.samut");

    /** A rule and, each by itself, the sets of planted classes that must break it. */
    private record Case(String name, Supplier<ArchRule> rule, List<Class<?>[]> planted) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                each("core knows no screen", Arrows.CORE_KNOWS_NO_SCREEN, PlantedScreen.class, PlantedSwing.class),
                each(
                        "paper knows fonts of AWT only",
                        Arrows.PAPER_KNOWS_FONTS_OF_AWT_ONLY,
                        PlantedScreenInPaper.class,
                        PlantedWindowInPaper.class),
                each(
                        "printing knows the printers of AWT only",
                        Arrows.PRINTING_KNOWS_THE_PRINTERS_OF_AWT_ONLY,
                        PlantedWindowInPrinting.class),
                each("core knows no network", Arrows.CORE_KNOWS_NO_NETWORK, PlantedHttp.class, PlantedSocket.class),
                each("core knows nothing above", Arrows.CORE_KNOWS_NOTHING_ABOVE, PlantedUpwards.class),
                each("sync knows no screen", Arrows.SYNC_KNOWS_NO_SCREEN, PlantedScreenInSync.class),
                each("sync knows no app", Arrows.SYNC_KNOWS_NO_APP, PlantedAppInSync.class),
                each("protocol knows neither side", Arrows.PROTOCOL_KNOWS_NEITHER_SIDE, PlantedSideInProtocol.class),
                each("client knows no server", Arrows.CLIENT_KNOWS_NO_SERVER, PlantedClientOfServer.class),
                each("server knows no client", Arrows.SERVER_KNOWS_NO_CLIENT, PlantedServerOfClient.class),
                each("app knows no SQL", Arrows.APP_KNOWS_NO_SQL, PlantedSqlInApp.class),
                each("app knows no HTTP", Arrows.APP_KNOWS_NO_HTTP, PlantedHttpInApp.class),
                each(
                        "view models hold no controls",
                        Habits.VIEW_MODELS_HOLD_NO_CONTROLS,
                        PlantedViewModel.class,
                        PlantedScreenOfAnArea.NestedViewModel.class),
                each("no drawer packages", Habits.NO_DRAWER_PACKAGES, PlantedInDrawer.class),
                each(
                        "no drawer classes",
                        Habits.NO_DRAWER_CLASSES,
                        PlantedHelper.class,
                        PlantedImplOfSomething.class,
                        PlantedHelper.NestedManager.class),
                each("the time is a parameter", Habits.THE_TIME_IS_A_PARAMETER, PlantedClock.class),
                together("no package cycles", () -> Habits.NO_PACKAGE_CYCLES, PlantedRound.class, PlantedTrip.class),
                together(
                        "Platform.runLater in one class",
                        Habits::runLaterIsWrittenInOneClass,
                        PlantedRunLater.class,
                        PlantedScreen.class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProgramKeeps(Case one) {
        one.rule.get().check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPlantedViolationBreaks(Case one) {
        for (Class<?>[] planted : one.planted) {
            EvaluationResult result = one.rule.get().evaluate(new ClassFileImporter().importClasses(planted));
            assertTrue(result.hasViolation(), () -> one + " lets " + planted[0].getName() + " pass");
            String report = result.getFailureReport().toString();
            assertTrue(report.contains(planted[0].getSimpleName()), report);
        }
    }

    @Test
    void theWholeProgramIsLookedAtAndNothingPlanted() {
        for (String type : List.of(
                "org.samut.core.lao.Registry",
                "org.samut.sync.client.SyncRun",
                "org.samut.sync.server.CentralServer",
                "org.samut.app.start.Samut")) {
            assertTrue(PROGRAM.contain(type), type);
        }
        assertTrue(PROGRAM.stream().noneMatch(type -> type.getSimpleName().startsWith("Planted")));
    }

    private static Case each(String name, ArchRule rule, Class<?>... planted) {
        return new Case(
                name,
                () -> rule,
                Stream.of(planted).map(one -> new Class<?>[] {one}).toList());
    }

    private static Case together(String name, Supplier<ArchRule> rule, Class<?>... planted) {
        return new Case(name, rule, List.<Class<?>[]>of(planted));
    }
}
