package org.samut.sync.server.jdbc;

import java.sql.SQLException;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** What a failing database is told as. None of the sentences holds a password. */
final class DatabaseFailures {
    private DatabaseFailures() {}

    static WorldFailure embedded(SQLException cause) {
        return new WorldFailure(
                "server.store",
                Text.of(
                        "ฐานข้อมูลของแม่ข่ายอ่านหรือเขียนไม่ได้ สิ่งที่ออกใบรับไปแล้วยังอยู่ครบ",
                        "The server's database could not be read or written. All that receipts were given for is kept."),
                Text.of(
                        "โปรดตรวจสอบพื้นที่ดิสก์และสิทธิ์ของโฟลเดอร์ข้อมูล แล้วเริ่มแม่ข่ายใหม่",
                        "Check the disk's space and the data folder's permissions, then start the server again."),
                cause);
    }

    /** PostgreSQL failed while the server runs; the server goes on and tries again with the next request. */
    static WorldFailure running(SQLException cause) {
        return new WorldFailure(
                "server.database",
                Text.of(
                        "PostgreSQL ไม่ตอบหรือทำรายการไม่สำเร็จ ไม่มีข้อมูลค้างครึ่งเดียว สิ่งที่ออกใบรับไปแล้วยังอยู่ครบ",
                        "PostgreSQL did not answer or failed. Nothing is half written, and all that receipts were given for is kept."),
                Text.of(
                        "แม่ข่ายจะลองใหม่เองเมื่อมีคำขอถัดไป หากยังไม่ได้ โปรดตรวจสอบ PostgreSQL และพื้นที่ดิสก์ของเครื่องนั้น",
                        "The server tries again with the next request. If it lasts, check PostgreSQL and the space on its disk."),
                cause);
    }

    static WorldFailure newer(int found, int known) {
        return new WorldFailure(
                "server.newer",
                Text.of(
                        "ฐานข้อมูลของแม่ข่ายบันทึกด้วยโปรแกรมรุ่นที่ใหม่กว่า (รูปแบบ " + found + " โปรแกรมนี้รู้จักถึง "
                                + known + ") แม่ข่ายจึงไม่เริ่มทำงาน ข้อมูลอยู่ครบถ้วน",
                        "The server's database was written by a newer program (format " + found
                                + ", this program knows up to " + known
                                + "), so the server does not start. Nothing is lost."),
                Text.of(
                        "โปรดติดตั้งโปรแกรมรุ่นล่าสุด แล้วเริ่มแม่ข่ายอีกครั้ง",
                        "Please install the newest program and start the server again."));
    }

    static WorldFailure noAddress() {
        return new WorldFailure(
                "server.database-address",
                Text.of(
                        "ที่อยู่ฐานข้อมูลที่ระบุไม่ถูกรูปแบบ แม่ข่ายจึงไม่เริ่มทำงาน",
                        "The database's address cannot be read, so the server does not start."),
                Text.of(
                        "โปรดระบุเป็น jdbc:postgresql://เครื่อง/ฐานข้อมูล?user=ชื่อผู้ใช้",
                        "Write it as jdbc:postgresql://host/database?user=name."));
    }

    /** PostgreSQL cannot be used at the start. */
    static WorldFailure atStart(DatabaseAddress address, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("28")) {
            return new WorldFailure(
                    "server.database-password",
                    Text.of(
                            "PostgreSQL ที่ " + address
                                    + " ไม่รับชื่อผู้ใช้หรือรหัสผ่านนี้ แม่ข่ายจึงไม่เริ่มทำงาน ไม่มีสิ่งใดเปลี่ยนแปลง",
                            "PostgreSQL at " + address
                                    + " does not take this user or password, so the server does not start. Nothing was changed."),
                    Text.of(
                            "โปรดตรวจสอบชื่อผู้ใช้ในที่อยู่ และรหัสผ่านใน PGPASSWORD หรือไฟล์ที่ PGPASSFILE ระบุ",
                            "Check the user in the address, and the password in PGPASSWORD or in the file that PGPASSFILE names."),
                    cause);
        }
        if (state.equals("3D000")) {
            return new WorldFailure(
                    "server.database-unknown",
                    Text.of(
                            "PostgreSQL ไม่มีฐานข้อมูล " + address + " แม่ข่ายจึงไม่เริ่มทำงาน",
                            "PostgreSQL has no database " + address + ", so the server does not start."),
                    Text.of(
                            "โปรดสร้างฐานข้อมูลก่อน (createdb) หรือแก้ชื่อในที่อยู่",
                            "Create the database first (createdb), or correct its name in the address."),
                    cause);
        }
        if (state.equals("42501")) {
            return new WorldFailure(
                    "server.database-rights",
                    Text.of(
                            "ผู้ใช้นี้ไม่มีสิทธิ์สร้างตารางในฐานข้อมูล " + address + " แม่ข่ายจึงไม่เริ่มทำงาน",
                            "This user may not make tables in the database " + address
                                    + ", so the server does not start."),
                    Text.of(
                            "โปรดให้ผู้ใช้ของแม่ข่ายเป็นเจ้าของฐานข้อมูล (alter database … owner to …)",
                            "Make the server's user the owner of the database (alter database … owner to …)."),
                    cause);
        }
        // A connection that did not come about; none free; not yet started.
        if (!state.startsWith("08") && !state.equals("53300") && !state.equals("57P03")) {
            return running(cause);
        }
        return new WorldFailure(
                "server.database-line",
                Text.of(
                        "ติดต่อ PostgreSQL ที่ " + address + " ไม่ได้ แม่ข่ายจึงไม่เริ่มทำงาน ไม่มีสิ่งใดเปลี่ยนแปลง",
                        "PostgreSQL at " + address
                                + " could not be reached, so the server does not start. Nothing was changed."),
                Text.of(
                        "โปรดตรวจสอบชื่อเครื่องและพอร์ตในที่อยู่ ว่า PostgreSQL เปิดอยู่ และเครือข่ายถึงกัน แล้วเริ่มแม่ข่ายอีกครั้ง",
                        "Check the host and port in the address, that PostgreSQL runs, and that the network reaches it; then start the server again."),
                cause);
    }
}
