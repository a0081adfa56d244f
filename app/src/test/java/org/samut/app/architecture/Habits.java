package org.samut.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;

/** How the program's classes are cut and named, whatever module they are in. */
final class Habits {
    static final ArchRule VIEW_MODELS_HOLD_NO_CONTROLS = noClasses()
            .that()
            .haveNameMatching(".*ViewModel(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx..");

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.samut.(**)").should().beFreeOfCycles();

    static final ArchRule NO_DRAWER_PACKAGES = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..impl..",
                    "..model..",
                    "..service..",
                    "..dto..",
                    "..common..",
                    "..helper..");

    static final ArchRule NO_DRAWER_CLASSES = noClasses()
            .should()
            .haveNameMatching(".*[.$](\\w*[a-z0-9])?(Manager|Helper|Utils?|Impl|Base|Data|Dto)([A-Z]\\w*)?");

    static final ArchRule THE_TIME_IS_A_PARAMETER = noClasses()
            .that()
            .resideInAnyPackage("org.samut.core..", "org.samut.sync..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private Habits() {}

    /** Made anew for each check, since it counts. */
    static ArchRule runLaterIsWrittenInOneClass() {
        return classes().should(new OneCallerOfRunLater());
    }

    private static final class OneCallerOfRunLater extends ArchCondition<JavaClass> {
        private final Set<String> callers = new TreeSet<>();

        OneCallerOfRunLater() {
            super("call Platform.runLater in one class only");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                note(type, call.getTargetOwner().getName(), call.getName());
            }
            type.getMethodReferencesFromSelf()
                    .forEach(reference -> note(type, reference.getTargetOwner().getName(), reference.getName()));
        }

        private void note(JavaClass type, String owner, String method) {
            if (owner.equals("javafx.application.Platform") && method.startsWith("runLater")) {
                callers.add(type.getName());
            }
        }

        @Override
        public void finish(ConditionEvents events) {
            if (callers.size() > 1) {
                events.add(SimpleConditionEvent.violated(callers, "Platform.runLater is called by " + callers));
            }
        }
    }
}
