package org.samut.sync.server.console.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportFormatTest {
    private record OneRow(List<String> cells) implements Export {
        @Override
        public List<String> titles() {
            return List.of("อปท.", "(1)", "เหตุผล");
        }

        @Override
        public List<String> names() {
            return List.of("lao", "frame", "reason");
        }

        @Override
        public int rowsAtMost() {
            return 1;
        }

        @Override
        public void each(Sink sink) throws IOException {
            sink.row(cells);
        }
    }

    private static String written(ExportFormat format, String... cells) throws Exception {
        var stream = new ByteArrayOutputStream();
        format.write(new OneRow(List.of(cells)), stream, Instant.EPOCH);
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTableOfTextHasTheMarkAndComputesNothing() throws Exception {
        assertEquals(
                "\uFEFF\"อปท.\",\"(1)\",\"เหตุผล\"\r\n\"'=1+1\",\"-57.240\",\"'@SUM(A1), \"\"x\"\"\"\r\n",
                written(ExportFormat.CSV, "=1+1", "-57.240", "@SUM(A1), \"x\""));
    }

    @Test
    void jsonKeepsEveryTextAndEveryZero() throws Exception {
        assertEquals(
                "[{\"lao\":\"=1+1\",\"frame\":\"57.240\",\"reason\":\"\"}]",
                written(ExportFormat.JSON, "=1+1", "57.240", ""));
    }
}
