package org.samut.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.app.Line;
import org.samut.app.ReceiptDocument;
import org.samut.app.TextFiles;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Severity;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.json.FormJson;
import org.samut.core.lao.Lao;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.office.SealWorkflow;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.CentralServer;

/** The whole main job on one PC with invented figures, each step told in one line; the server is on loopback. */
public final class Demo {
    private static final String LAO = "6760607";

    private final Teller teller;
    private final Path folder;

    public Demo(PrintWriter out, Path folder) {
        this.teller = new Teller(out);
        this.folder = folder;
    }

    /** A folder beside the working place that is not there yet. */
    public static Path newFolder() {
        for (int number = 1; ; number++) {
            Path folder = Path.of("samut-demo-" + number).toAbsolutePath();
            if (!Files.exists(folder)) {
                return folder;
            }
        }
    }

    /** Whether a window can be opened here. */
    public static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** Does it all and returns the home folder with the workbook. */
    public Path run() throws WorldFailure {
        Path home = folder.resolve("office");
        teller.title("สาธิตด้วยตัวเลขสมมติ · A demonstration with invented figures: " + folder);
        String form = compileForm();
        try (Composition composition = Composition.open(home)) {
            OpenWorkbook open = fillIn(composition, form);
            sealAndPrint(open);
            send(composition, open, form);
        }
        teller.step("สมุดตัวชี้วัด · the workbook", home.resolve("samut.db").toString());
        teller.step("เอกสาร · the paper", paper().toString());
        teller.step("ใบรับ · the receipt", receipt().toString());
        teller.end();
        return home;
    }

    private String compileForm() throws WorldFailure {
        Path table = folder.resolve("msps-2567-model.csv");
        lay(BundledForm.table(), table);
        Form form = done(FormCompiler.compile(table));
        String json = FormJson.write(form);
        TextFiles.write(folder.resolve("msps-2567.json"), json);
        teller.step(
                "สร้างแบบจากตาราง · the form is compiled from its table",
                form.id() + ": " + form.areas().size() + " ด้าน/areas, "
                        + form.indicators().count() + " ตัวชี้วัด/indicators (แบบจำลอง/model)");
        return json;
    }

    private OpenWorkbook fillIn(Composition composition, String json) throws WorldFailure {
        composition.office().installation().settings().keep(Settings.OFFICER, "เจ้าหน้าที่ผู้บันทึกข้อมูล");
        Lao lao = done(composition.office().chooseLao(LAO));
        Form form = done(composition.office().importForm(json));
        OpenWorkbook open = done(composition.office().startWorkbook(form.id()));
        teller.step("เริ่มเล่ม ไม่ใช้สัญญาณ · a workbook is begun, without a line", lao.code() + " " + lao.described());
        var values = new DemoValues(open);
        teller.during("กรอกและบันทึกทีละช่อง · each figure is saved as it is entered", values.count(), values::enter);
        values.mistake();
        Assessment wrong = open.check();
        teller.step(
                "ตรวจพบ · the check finds",
                wrong.count(Severity.ERROR) + " ข้อ/error: "
                        + wrong.findings().get(0).code() + " "
                        + wrong.findings().get(0).message().thai());
        values.mend();
        Assessment right = open.check();
        teller.step(
                "แก้ไขแล้ว ตรวจสอบผ่าน · mended and checked",
                right.count(Severity.ERROR) + " errors, " + right.count(Severity.WARNING) + " warnings");
        return open;
    }

    private void sealAndPrint(OpenWorkbook open) throws WorldFailure {
        Submission sealed = done(new SealWorkflow(open).seal());
        teller.step("ปิดเล่ม · sealed", "SHA-256 " + sealed.sha256());
        new PrintWorkflow(open).print(paper());
        teller.step("พิมพ์ · printed", paper().getFileName().toString());
    }

    private void send(Composition composition, OpenWorkbook open, String form) throws WorldFailure {
        Path data = folder.resolve("server");
        try (CentralServer server = CentralServer.start(data, 0)) {
            done(server.publish(form));
            String code = server.activate(LAO);
            teller.step(
                    "มีสัญญาณแล้ว แม่ข่ายอยู่ที่ · a line comes; the server is at",
                    server.address().toString());
            done(composition.line().enrol(server.address().toString(), code));
            teller.step("ลงทะเบียนเครื่องด้วยรหัส · this PC is registered with the code", code);
            RunReport report = composition.line().converse();
            for (Text sentence : report.sentences()) {
                teller.step("ส่ง · sent", sentence.thai() + " · " + sentence.english());
            }
            Line.VerifiedReceipt receipt = composition
                    .line()
                    .receipt(open.id())
                    .orElseThrow(
                            () -> new IllegalStateException("no receipt after a run that ended " + report.state()));
            TextFiles.write(receipt(), ReceiptDocument.of(receipt).toString());
            teller.step(
                    "ใบรับที่ตรวจลายมือชื่อแล้ว · the receipt, its signature verified",
                    receipt.receipt().receivedAt().toString());
        }
    }

    private Path paper() {
        return folder.resolve("msps-2567.pdf");
    }

    private Path receipt() {
        return folder.resolve("receipt.json");
    }

    private static <T> T done(Outcome<T> outcome) throws WorldFailure {
        return outcome.either(value -> value, refusals -> {
            throw new WorldFailure(
                    refusals.get(0).code(),
                    refusals.get(0).happened(),
                    refusals.get(0).next());
        });
    }

    private void lay(byte[] content, Path file) throws WorldFailure {
        try {
            Files.createDirectories(folder);
            Files.write(file, content);
        } catch (IOException e) {
            throw new WorldFailure(
                    "demo.folder",
                    Text.of("เขียนลงโฟลเดอร์ " + folder + " ไม่ได้", "The folder " + folder + " cannot be written to."),
                    Text.of("โปรดเลือกโฟลเดอร์อื่น (--folder)", "Please choose another folder (--folder)."),
                    e);
        }
    }
}
