package org.samut.app.window.desk;

import java.util.Optional;
import org.samut.core.lao.Lao;
import org.samut.core.text.Language;

/** What an installation's folder says when the window opens. */
public record Opening(Language language, Optional<Lao> lao, Optional<DeskWorkbook> current) {}
