package org.samut.core.window;

import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.head.Window;

/** The owner's words on windows that reached this installation. Blocking; safe for several threads. */
public interface Windows {
    /** Those on a form, in the order of their giving. */
    List<WindowNotice> notices(String form) throws WorldFailure;

    /** A form's window by the newest word. */
    default Window window(Form form) throws WorldFailure {
        return WindowNotice.window(form.window(), notices(form.id()));
    }
}
