package org.samut.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** This test's class path as the program's folder has it: JavaFX as modules, everything else as jars. */
record ClassPath(List<String> modules, List<String> jars) {
    private static final String SEPARATOR = System.getProperty("path.separator");

    /** Folders become jars in {@code scratch}, since a class archive can be made of jars only. */
    static ClassPath ofThisTest(Path scratch) throws IOException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> modules = new ArrayList<>();
        List<String> jars = new ArrayList<>();
        for (String entry : Arrays.asList(all.split(SEPARATOR))) {
            if (entry.matches(".*javafx-[a-z]+-[\\d.]+-[a-z]+.*\\.jar")) {
                modules.add(entry);
            } else if (Files.isDirectory(Path.of(entry))) {
                jars.add(jar(Path.of(entry), scratch.resolve("classes-" + jars.size() + ".jar")));
            } else if (!entry.contains("javafx-") && !entry.contains("openjfx-monocle")) {
                jars.add(entry);
            }
        }
        return new ClassPath(modules, jars);
    }

    List<String> flags() {
        return List.of(
                "--module-path",
                String.join(SEPARATOR, modules),
                "--add-modules",
                "javafx.controls",
                "-cp",
                String.join(SEPARATOR, jars));
    }

    private static String jar(Path folder, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
            }
        }
        return target.toString();
    }
}
