package org.samut.app.window.desk;

import java.util.Optional;
import org.samut.app.window.look.Look;
import org.samut.core.lao.Lao;
import org.samut.core.text.Language;

/** What an installation's folder says when the window opens. */
public record Opening(
        Language language, Look look, Optional<Lao> lao, Optional<String> officer, Optional<DeskWorkbook> current) {}
