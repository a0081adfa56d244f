package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.Outcome;
import org.samut.core.submission.Submission;

/** Hundreds who begin a request and never end it keep nobody else waiting, whether it stops in its head or its body. */
class SlowClientsTest {
    private static final int SLOW = 400;

    @TempDir
    Path folder;

    private final List<Socket> slow = new ArrayList<>();
    private Centre server;
    private OfficePc pc;

    @BeforeEach
    void anOfficeIsEnrolled() throws Exception {
        server = Centre.Kind.EMBEDDED.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : slow) {
            socket.close();
        }
        pc.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/feed HTTP/1.1\r\nHost: x\r\nX-Slow: ",
                "POST /v1/enrolments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{",
                "PUT /v1/submissions/a/revisions/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n{",
                "PATCH /v1/evidence/00000000000000000000000000000000 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\n"
                        + "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
                        + "Content-Length: 9000\r\n\r\n{",
                "POST /console/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 9000\r\n\r\na",
            })
    void whoNeverEndsARequestKeepsNobodyOut(String beginning) throws Exception {
        String said = beginning.replace("TOKEN", Http.token(pc).orElseThrow());
        for (int one = 0; one < SLOW; one++) {
            begin(said);
        }
        Submission sealed = pc.seal();
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
    }

    private void begin(String said) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        slow.add(socket);
        socket.getOutputStream().write(said.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }
}
