package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * nginx before some servers, set up by the sample beside this module's README. Where it is not installed, its tests are
 * skipped and the run says so aloud; with {@code -Dsamut.nginx=required} they fail.
 */
final class Nginx implements AutoCloseable {
    private static final String MISSING =
            "nginx is not installed: its tests are skipped. On Debian: apt-get install nginx";

    private final Process process;
    private final URI address;

    private Nginx(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Nginx before(List<URI> servers, Path folder) throws IOException, InterruptedException {
        Path program = program().orElseGet(Nginx::missing);
        int port = freePort();
        String sample = Files.readString(Path.of("nginx.conf"));
        String upstream = servers.stream()
                .map(server -> "server " + server.getAuthority() + " max_fails=1 fail_timeout=5s;")
                .collect(Collectors.joining("\n"));
        String here = sample.replaceAll("(?m)^ *server 10\\.0\\.0\\.[0-9]+:.*\\n", "")
                .replace("upstream samut {", "upstream samut {\n" + upstream)
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port)
                .replaceAll("(?m)^ *ssl_.*\\n", "")
                .replaceAll("(?m)^(worker_processes) .*", "$1 1; pid nginx.pid; error_log error.log;")
                .replace(
                        "http {",
                        "http {\nclient_body_temp_path body; proxy_temp_path proxied; fastcgi_temp_path f;"
                                + " uwsgi_temp_path u; scgi_temp_path s;");
        Path conf = Files.writeString(Files.createDirectories(folder).resolve("nginx.conf"), here);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        conf.toString(),
                        "-e",
                        "start.log",
                        "-g",
                        "daemon off; " + (isRoot() ? "user root;" : ""))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        for (int attempt = 0; attempt < 200; attempt++) {
            try (Socket there = new Socket("127.0.0.1", port)) {
                return new Nginx(process, URI.create("http://127.0.0.1:" + there.getPort()));
            } catch (IOException notYet) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        process.destroyForcibly();
        throw new IOException("nginx did not start: " + Files.readString(folder.resolve("said")));
    }

    URI address() {
        return address;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        if ("required".equals(System.getProperty("samut.nginx"))) {
            return fail("nginx is not installed, and samut.nginx=required. On Debian: apt-get install nginx");
        }
        // Past the file that takes what tests print.
        new PrintStream(new FileOutputStream(FileDescriptor.err), true).println(MISSING);
        throw new TestAbortedException(MISSING);
    }

    @Override
    public void close() {
        // Its worker ends with it.
        process.destroy();
    }
}
