package org.samut.app.command.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.app.BundledForm;
import org.samut.app.TextFiles;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.announcement.Links;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;
import org.samut.core.lao.Registry;
import org.samut.core.office.OfficeRefusals;
import org.samut.core.text.Text;
import org.samut.sync.server.Activation;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.EvidencePlace;
import org.samut.sync.server.Publication;
import org.samut.sync.server.Storage;
import org.samut.sync.server.operation.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The central server itself. */
@Command(
        name = "serve",
        description = "แม่ข่ายส่วนกลาง · the central server",
        subcommands = {
            ServeCommand.Activate.class,
            ServeCommand.Publish.class,
            ServeCommand.Announce.class,
            ReviewCommand.class,
            ExtendCommand.class,
            DevicesCommand.class,
            AccountCommand.class,
            ServeDemoCommand.class,
            CareCommand.Backup.class,
            CareCommand.Registry.class,
            KeysCommand.class
        })
public final class ServeCommand extends Verb {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "โฟลเดอร์ข้อมูลของแม่ข่าย · the server's data")
    Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "PostgreSQL: jdbc:postgresql://เครื่อง/ฐานข้อมูล?user=ชื่อ รหัสผ่านอยู่ใน PGPASSWORD หรือไฟล์ PGPASSFILE"
                            + " ถ้าไม่ระบุ เก็บในโฟลเดอร์ข้อมูล"
                            + " · PostgreSQL; the password from PGPASSWORD or the file PGPASSFILE; else all is in the data folder")
    Optional<String> database = Optional.empty();

    @Option(
            names = "--evidence",
            paramLabel = "PLACE",
            description = "ที่เก็บไฟล์หลักฐาน: โฟลเดอร์ หรือ s3://bucket/prefix?endpoint=https://…"
                    + " รหัสอยู่ใน AWS_ACCESS_KEY_ID และ AWS_SECRET_ACCESS_KEY ถ้าไม่ระบุ เก็บในโฟลเดอร์ข้อมูล"
                    + " · where evidence lies: a folder, or S3-compatible storage with the credentials of those variables;"
                    + " else the data folder")
    Optional<String> evidence = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8750",
            description = "พอร์ต ถ้าไม่ระบุใช้ ${DEFAULT-VALUE} · the port, else ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "ที่อยู่ที่รับการติดต่อ · the address to listen on")
    String bind;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "ที่อยู่ของพร็อกซีที่เชื่อ X-Forwarded-For ได้ · proxies whose X-Forwarded-For is believed, by address")
    Set<String> trustedProxies = Set.of();

    @Option(
            names = "--without-model-form",
            description =
                    "ไม่ประกาศแบบจำลองที่มากับโปรแกรม · does not publish the model form that comes with the program")
    boolean withoutModelForm;

    @Override
    public Integer call() {
        try (CentralServer server = CentralServer.start(storage(), place())) {
            // Ctrl-C and a system's stop let the requests end that are under way.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            if (!withoutModelForm) {
                server.publish(BundledForm.json());
            }
            console()
                    .done(
                            Text.of(
                                    "แม่ข่ายพร้อมแล้วที่ " + server.address(),
                                    "The central server is ready at " + server.address()),
                            Console.object().put("address", server.address().toString()));
            console().out().flush();
            Thread.currentThread().join();
            return Console.DONE;
        } catch (WorldFailure failure) {
            return console().failed(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Console.DONE;
        }
    }

    /** The token for the figures comes by the environment, since the list of processes is for all to read. */
    private CentralServer.Place place() {
        Operation operation = Operation.USUAL.behind(trustedProxies);
        Optional<String> token = Optional.ofNullable(System.getenv("SAMUT_METRICS_TOKEN"));
        return new CentralServer.Place(
                bind, port, Clock.systemUTC(), token.map(operation::measuredBy).orElse(operation));
    }

    Storage storage() throws WorldFailure {
        Storage storage = database.isPresent()
                ? Storage.postgres(data, database.get(), Optional.ofNullable(System.getenv("PGPASSWORD")))
                : Storage.embedded(data);
        return evidence.isPresent() ? storage.withEvidence(EvidencePlace.of(evidence.get(), System.getenv())) : storage;
    }

    @Command(name = "publish", description = "ประกาศแบบให้ทุก อปท. · publishes a form, signed by the server's key")
    static final class Publish extends Verb {
        private static final Refusal OTHER_BYTES = new Refusal(
                "form.differs",
                Text.of(
                        "ประกาศแบบรุ่นนี้ไปแล้วด้วยเนื้อหาอื่น จึงไม่ได้เปลี่ยนแปลง",
                        "This version of the form is published already with other contents; nothing was changed."),
                Text.of("โปรดให้เลขรุ่นใหม่แก่แบบ", "Please give the form a new version number."));

        @ParentCommand
        ServeCommand serve;

        @Parameters(paramLabel = "FORM.json")
        Path form;

        @Override
        public Integer call() {
            try {
                return Publication.publish(serve.storage(), TextFiles.read(form))
                        .either(this::published, console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private int published(boolean same) {
            return same
                    ? console().done(Text.of("ประกาศแบบแล้ว", "Published."))
                    : console().refused(List.of(OTHER_BYTES));
        }
    }

    @Command(
            name = "publish-announcement",
            description = "ประกาศข่าวสารให้ทุก อปท. · publishes an announcement, signed by the server's key")
    static final class Announce extends Verb {
        @ParentCommand
        ServeCommand serve;

        @Parameters(index = "0", paramLabel = "TITLE")
        String title;

        @Parameters(index = "1", paramLabel = "TEXT", defaultValue = "")
        String body;

        @Option(names = "--english-title", paramLabel = "TITLE")
        Optional<String> englishTitle = Optional.empty();

        @Option(
                names = "--link",
                paramLabel = "URL",
                description =
                        "ที่อยู่เว็บ http หรือ https ใช้ซ้ำได้ แสดงเป็นคิวอาร์ · a web address, may be repeated; shown as a QR code")
        List<String> links = new ArrayList<>();

        @Option(names = "--english-text", paramLabel = "TEXT")
        Optional<String> englishBody = Optional.empty();

        @Override
        public Integer call() {
            Optional<String> wrong =
                    links.stream().filter(link -> Links.address(link).isEmpty()).findFirst();
            if (wrong.isPresent()) {
                return console().refused(List.of(noLink(wrong.get())));
            }
            String addresses = links.isEmpty() ? "" : "\n" + String.join("\n", links);
            try {
                return Publication.announce(
                                serve.storage(),
                                Text.of(title, englishTitle.orElse(title)),
                                Text.of(body + addresses, englishBody.orElse(body) + addresses))
                        .either(fresh -> announced(fresh), console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private static Refusal noLink(String link) {
            return new Refusal(
                    "announcement.link",
                    Text.of(
                            "“" + link + "” ไม่ใช่ที่อยู่เว็บที่แสดงได้ จึงยังไม่ได้ประกาศ",
                            "“" + link + "” is no web address that can be shown, so nothing was published."),
                    Text.of(
                            "โปรดใช้ที่อยู่ที่ขึ้นต้นด้วย https:// ไม่เกิน " + Links.LONGEST + " ตัวอักษร",
                            "Use an address that begins with https://, of at most " + Links.LONGEST + " characters."));
        }

        private int announced(boolean fresh) {
            return console()
                    .done(
                            fresh
                                    ? Text.of("ประกาศข่าวสารแล้ว", "Published.")
                                    : Text.of("ประกาศข่าวสารนี้ไปแล้ววันนี้", "This was published today already."));
        }
    }

    @Command(name = "activate", description = "ออกรหัสเปิดใช้งานให้ อปท. · prints an activation code for a LAO")
    static final class Activate extends Verb {
        @ParentCommand
        ServeCommand serve;

        @Parameters(paramLabel = "LAO")
        String lao;

        @Override
        public Integer call() {
            Optional<Lao> known = Registry.load().find(lao);
            if (known.isEmpty()) {
                return console().refused(List.of(OfficeRefusals.unknownLao(lao)));
            }
            try {
                String code = known.get().code();
                return Activation.issue(serve.storage(), code)
                        .either(activation -> issued(code, activation), console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private int issued(String lao, String code) {
            if (json) {
                console().print(Console.object().put("lao", lao).put("code", code));
            } else {
                console().out().println(code);
            }
            return Console.DONE;
        }
    }
}
