package org.samut.sync.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.sync.database.Cluster;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.Storage;

/** The central server as a process of its own, which can be measured and killed. */
final class ServerProcess implements AutoCloseable {
    /** How the README says that a server is run. */
    static final String[] AS_SERVED = {"-Xmx512m", "-XX:+UseSerialGC"};

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** On a free port of loopback; its complaints go to this program's. */
    static ServerProcess start(Centre.Place place, Path folder, String... javaArguments) throws IOException {
        return start(place, folder, 0, javaArguments);
    }

    static ServerProcess start(Centre.Place place, Path folder, int port, String... javaArguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(javaArguments));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        command.addAll(List.of(folder.toString(), place.url().orElse(""), Integer.toString(port)));
        ProcessBuilder program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("PGPASSWORD", Cluster.PASSWORD);
        Process process = program.start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.startsWith("http://")) {
            line = said.readLine();
        }
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("the server did not start");
        }
        return new ServerProcess(process, URI.create(line));
    }

    URI address() {
        return address;
    }

    /** What it has used of the processors so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most that it ever held in the machine's memory, in megabytes. */
    long mostMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Path data = Path.of(arguments[0]);
            Storage storage = arguments[1].isEmpty()
                    ? Storage.embedded(data)
                    : Storage.postgres(data, arguments[1], Optional.of(System.getenv("PGPASSWORD")));
            CentralServer server = CentralServer.start(storage, "127.0.0.1", Integer.parseInt(arguments[2]));
            System.out.println(server.address());
            Thread.currentThread().join();
        }
    }
}
