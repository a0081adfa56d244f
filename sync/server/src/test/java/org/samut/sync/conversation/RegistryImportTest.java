package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.lao.Registry;
import org.samut.sync.server.RegistryImport;
import org.samut.sync.server.ledger.LaoLedger;
import org.samut.sync.server.ledger.LaoLedger.Imported;

@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "TWO_ON_POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class RegistryImportTest extends OnEachDatabase {
    private static final String HEADER = "code,type,name,province,district,area,centre\n";

    @TempDir
    Path folder;

    @Test
    void allOfTheProgramsRegistryIsThereAndFound() throws Exception {
        try (Centre server = kind.start(folder.resolve("server"))) {
            assertEquals(new Imported(7850, 0, 0, 0), RegistryImport.ofProgram(server.storage()));
            assertEquals(new Imported(0, 0, 7850, 0), RegistryImport.ofProgram(server.storage()));
            LaoLedger laos = server.servers().get(0).laos();
            assertEquals(7850, laos.count());
            Lao known = Registry.load().find("6760607").orElseThrow();
            assertEquals(Optional.of(known), laos.find("6760607"));
            assertEquals(Optional.empty(), laos.find("9999999"));
            assertEquals(
                    List.of(known),
                    laos.search(known.name(), 10).stream().filter(known::equals).toList());
            assertEquals(List.of(), laos.search("%", 10));
            assertEquals(
                    List.of("TH-10"),
                    laos.in("10", Optional.empty()).stream().map(Lao::code).toList());
            List<Lao> district = laos.in("76", Optional.of(known.district()));
            assertEquals(
                    Registry.load().all().stream()
                            .filter(lao -> lao.provinceCode().equals("76")
                                    && lao.district().equals(known.district()))
                            .map(Lao::code)
                            .sorted()
                            .toList(),
                    district.stream().map(Lao::code).toList());
        }
    }

    @Test
    void aLaterRegistryChangesWhatIsOtherAndTakesNothingAway() throws Exception {
        try (Centre server = kind.start(folder.resolve("server"))) {
            byte[] first = (HEADER + "6760607,อบต.,หนองกะปุ,76,บ้านลาด,,\n6760608,อบต.,ไร่มะขาม,76,บ้านลาด,1.5,x\n")
                    .getBytes(UTF_8);
            assertEquals(Outcome.done(new Imported(3, 0, 0, 0)), RegistryImport.of(server.storage(), first));
            byte[] second = (HEADER + "5760607,เทศบาลตำบล,หนองกะปุ,76,บ้านลาด\n6760608,อบต.,ไร่มะขามใหม่,76,บ้านลาด\n")
                    .getBytes(UTF_8);
            assertEquals(Outcome.done(new Imported(1, 1, 1, 1)), RegistryImport.of(server.storage(), second));
            LaoLedger laos = server.servers().get(0).laos();
            assertEquals("ไร่มะขามใหม่", laos.find("6760608").orElseThrow().name());
            assertEquals(LaoType.SUBDISTRICT, laos.find("5760607").orElseThrow().type());
            assertEquals(4, laos.count());
        }
    }

    @Test
    void oneWrongLineLeavesAllAsItWas() throws Exception {
        try (Centre server = kind.start(folder.resolve("server"))) {
            byte[] wrong = (HEADER + "6760607,อบต.,หนองกะปุ,76,บ้านลาด\n6760608,อบต.,ไร่มะขาม,99,บ้านลาด\n"
                            + "676060,อบต.,ก,76,ข\n6760609,อบจ.ก,ก,76,ข\n6760607,อบต.,ก,76,ข\n1\n")
                    .getBytes(UTF_8);
            Outcome.Refused<?> refused =
                    assertInstanceOf(Outcome.Refused.class, RegistryImport.of(server.storage(), wrong));
            assertEquals(5, refused.refusals().size());
            assertInstanceOf(
                    Outcome.Refused.class, RegistryImport.of(server.storage(), new byte[] {(byte) 0xa1, 0, 1}));
            assertInstanceOf(Outcome.Refused.class, RegistryImport.of(server.storage(), HEADER.getBytes(UTF_8)));
            assertEquals(0, server.servers().get(0).laos().count());
        }
    }
}
