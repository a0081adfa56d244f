package org.samut.sync.server.console.export;

import java.io.IOException;
import java.util.List;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.sync.server.console.page.States;
import org.samut.sync.server.console.page.Words;
import org.samut.sync.server.console.standing.Standing;

/** LAOs and how far each is. */
public record LaosExport(Words words, Form form, List<Standing> standings) implements Export {
    @Override
    public List<String> titles() {
        return List.of(
                words.of("place.code"),
                words.of("place.lao"),
                words.of("place.district"),
                words.of("place.province"),
                words.of("choice.form"),
                words.of("list.state"),
                words.of("one.revision"),
                words.of("list.received"));
    }

    @Override
    public List<String> names() {
        return List.of("lao", "name", "district", "province", "form", "state", "revision", "receivedAt");
    }

    @Override
    public int rowsAtMost() {
        return standings.size();
    }

    @Override
    public void each(Sink sink) throws IOException {
        for (Standing standing : standings) {
            Lao lao = standing.lao();
            sink.row(List.of(
                    lao.code(),
                    lao.fullName(),
                    lao.district(),
                    lao.province(),
                    form.id(),
                    States.word(words, standing.state()),
                    standing.newest()
                            .map(one -> Integer.toString(one.revision()))
                            .orElse(""),
                    standing.newest().map(one -> one.receivedAt().toString()).orElse("")));
        }
    }
}
