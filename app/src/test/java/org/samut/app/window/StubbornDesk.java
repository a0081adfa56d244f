package org.samut.app.window;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.samut.app.window.desk.Desk;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** A desk whose disk is full when a test says so. */
public final class StubbornDesk {
    private volatile boolean full;

    public void refuseToWrite(boolean refuse) {
        full = refuse;
    }

    /** The real desk behind a disk that may be full. */
    public Desk before(Desk real) {
        return (Desk) Proxy.newProxyInstance(
                Desk.class.getClassLoader(), new Class<?>[] {Desk.class}, (proxy, method, arguments) -> {
                    if (full && method.getName().equals("enter")) {
                        throw new WorldFailure(
                                "disk.full",
                                Text.of(
                                        "ดิสก์เต็ม ข้อมูลยังอยู่บนหน้าจอ",
                                        "The disk is full. The entry is still on the screen."),
                                Text.of(
                                        "โปรดลบไฟล์ที่ไม่ใช้ แล้วบันทึกอีกครั้ง",
                                        "Please make room, then save again."));
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
