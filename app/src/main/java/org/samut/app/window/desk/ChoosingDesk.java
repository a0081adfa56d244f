package org.samut.app.window.desk;

import java.nio.file.Path;
import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.text.Text;

/** What is chosen before anything is filled in: the LAO and the form. Blocking. */
public interface ChoosingDesk {
    /** LAOs whose name, district, province or code contains what was typed, the likeliest first. */
    List<Lao> search(String typed, int limit) throws WorldFailure;

    /** Makes this the LAO of this installation; answers with what is to be warned of. */
    List<Text> choose(Lao lao) throws WorldFailure;

    /**
     * The newest version of each form that is here, the bundled model where there is none yet, with how far its workbook is,
     * if there is one.
     */
    List<FormOnDesk> forms() throws WorldFailure;

    /** Takes a form's file into this installation. */
    Outcome<Form> importForm(Path file) throws WorldFailure;

    /** Opens the workbook of a form and makes it the current one; begins it where there is none. */
    Outcome<DeskWorkbook> open(String form) throws WorldFailure;
}
