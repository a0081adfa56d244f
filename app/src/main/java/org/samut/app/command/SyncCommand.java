package org.samut.app.command;

import picocli.CommandLine.Command;

@Command(
        name = "sync",
        description =
                "ติดต่อแม่ข่ายหนึ่งครั้ง: รับของใหม่ ส่งที่ค้าง · one conversation: fetches what is new, sends what waits")
final class SyncCommand extends Verb {
    @Override
    public Integer call() {
        return inOffice(
                composition -> SendCommand.tell(console(), composition.line().converse()));
    }
}
