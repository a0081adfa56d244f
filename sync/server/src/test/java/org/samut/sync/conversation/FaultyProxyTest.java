package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the bad line is as bad as it says, and no worse. */
class FaultyProxyTest {
    private static final byte[] QUESTION = bytes(20_000);

    private ServerSocket echo;
    private FaultyProxy line;

    @BeforeEach
    void aServerThatGivesBackWhatItGot() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "echo");
        thread.setDaemon(true);
        thread.start();
        line = new FaultyProxy(URI.create("http://127.0.0.1:" + echo.getLocalPort()), 7);
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        echo.close();
    }

    @Test
    void inFairWeatherAllPassesAndIsCounted() throws IOException {
        assertArrayEquals(QUESTION, ask());
        assertEquals(QUESTION.length, line.up());
        assertEquals(QUESTION.length, line.down());
        assertEquals(1, line.connections());
    }

    @Test
    void aRateAndADelayAreKept() throws IOException {
        line.stands(
                new FaultyProxy.Weather(FaultyProxy.Leg.slow(40_000, Duration.ofMillis(200)), FaultyProxy.Leg.FREE));
        long begun = System.nanoTime();
        assertArrayEquals(QUESTION, ask());
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(millis >= 690 && millis < 3_000, "took " + millis);
    }

    @Test
    void aLossHoldsUpAllThatIsBehindIt() throws IOException {
        line.stands(new FaultyProxy.Weather(
                new FaultyProxy.Leg(0, Duration.ZERO, 100, Duration.ofMillis(30), Optional.empty()),
                FaultyProxy.Leg.FREE));
        long begun = System.nanoTime();
        assertArrayEquals(QUESTION, ask());
        assertTrue((System.nanoTime() - begun) / 1_000_000 >= 15 * 30);
    }

    @Test
    void aCutIsAtItsByteAndTheNextConnectionIsWhole() throws IOException {
        line.next(
                new FaultyProxy.Weather(FaultyProxy.Leg.FREE, FaultyProxy.Leg.cutAfter(5_001, FaultyProxy.End.CLOSE)));
        assertEquals(5_001, ask().length);
        assertArrayEquals(QUESTION, ask());
    }

    @Test
    void aResetIsAReset() {
        line.next(new FaultyProxy.Weather(FaultyProxy.Leg.cutAfter(100, FaultyProxy.End.RESET), FaultyProxy.Leg.FREE));
        assertThrows(IOException.class, this::ask);
    }

    @Test
    void aHalfClosedLineStillAnswers() throws IOException {
        line.next(new FaultyProxy.Weather(
                FaultyProxy.Leg.cutAfter(1_000, FaultyProxy.End.HALF_CLOSE), FaultyProxy.Leg.FREE));
        assertEquals(1_000, ask().length);
    }

    @Test
    void silenceIsSilence() {
        line.next(new FaultyProxy.Weather(
                FaultyProxy.Leg.FREE, FaultyProxy.Leg.cutAfter(1_000, FaultyProxy.End.SILENCE)));
        assertThrows(SocketTimeoutException.class, this::ask);
    }

    private byte[] ask() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", line.address().getPort())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(QUESTION);
            socket.shutdownOutput();
            return socket.getInputStream().readAllBytes();
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try (Socket socket = echo.accept()) {
                socket.getOutputStream().write(socket.getInputStream().readAllBytes());
            } catch (IOException e) {
                continue;
            }
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
