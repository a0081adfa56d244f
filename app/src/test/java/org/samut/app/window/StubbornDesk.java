package org.samut.app.window;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.PrinterDesk;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** A desk whose disk is full, and whose files come slowly, when a test says so. */
public final class StubbornDesk {
    private static final Set<String> WRITING = Set.of(
            "enter",
            "keep",
            "keepLanguage",
            "keepOfficer",
            "append",
            "undo",
            "redo",
            "carryOver",
            "carryOverTable",
            "save");

    private volatile boolean full;
    private volatile Optional<PrinterDesk> printers = Optional.empty();
    private volatile CountDownLatch files = new CountDownLatch(0);

    public void refuseToWrite(boolean refuse) {
        full = refuse;
    }

    /** Files that are taken from now on do not arrive before {@link #letFilesGo}. */
    public void holdFiles() {
        files = new CountDownLatch(1);
    }

    public void letFilesGo() {
        files.countDown();
    }

    /** With these printers in the place of the PC's. */
    public StubbornDesk with(PrinterDesk instead) {
        printers = Optional.of(instead);
        return this;
    }

    /** The real desk behind a disk that may be full. */
    public Desk before(Desk real) {
        return (Desk) before(real, Desk.class);
    }

    private Object before(Object real, Class<?> as) {
        return Proxy.newProxyInstance(as.getClassLoader(), new Class<?>[] {as}, (proxy, method, arguments) -> {
            if (full && WRITING.contains(method.getName())) {
                throw new WorldFailure(
                        "disk.full",
                        Text.of(
                                "ดิสก์เต็ม ข้อมูลยังอยู่บนหน้าจอ",
                                "The disk is full. The entry is still on the screen."),
                        Text.of("โปรดลบไฟล์ที่ไม่ใช้ แล้วบันทึกอีกครั้ง", "Please make room, then save again."));
            }
            if (method.getReturnType() == PrinterDesk.class && printers.isPresent()) {
                return printers.get();
            }
            if (method.getName().equals("take")) {
                files.await();
            }
            try {
                Object answer = method.invoke(real, arguments);
                Class<?> facet = method.getReturnType();
                return facet.isInterface() && facet.getPackage().equals(Desk.class.getPackage())
                        ? before(answer, facet)
                        : answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
