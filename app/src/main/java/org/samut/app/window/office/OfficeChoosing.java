package org.samut.app.window.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.app.BundledForm;
import org.samut.app.TextFiles;
import org.samut.app.window.desk.ChoosingDesk;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.desk.FormOnDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.office.Office;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbooks;

/** What can be chosen in one installation. */
final class OfficeChoosing implements ChoosingDesk {
    private final Office office;
    private final Opened opened;

    OfficeChoosing(Office office, Opened opened) {
        this.office = office;
        this.opened = opened;
    }

    @Override
    public List<Lao> search(String typed, int limit) {
        return office.registry().search(typed, limit);
    }

    @Override
    public List<Text> choose(Lao lao) throws WorldFailure {
        office.chooseLao(lao.code());
        return office.registry().warnings(lao);
    }

    @Override
    public List<FormOnDesk> forms() throws WorldFailure {
        if (office.installation().forms().list().isEmpty()) {
            // So that an office without a line can begin.
            office.importForm(BundledForm.json());
        }
        Optional<Lao> lao = office.lao();
        List<Workbooks.Entitled> workbooks = office.installation().workbooks().list();
        return office.forms().stream()
                .map(form -> new FormOnDesk(
                        form,
                        workbooks.stream()
                                .filter(workbook -> isOf(workbook, form.id(), lao))
                                .map(Workbooks.Entitled::state)
                                .findFirst()))
                .toList();
    }

    @Override
    public Outcome<Form> importForm(Path file) throws WorldFailure {
        return office.importForm(TextFiles.read(file));
    }

    @Override
    public Outcome<DeskWorkbook> open(String form) throws WorldFailure {
        Optional<Lao> lao = office.lao();
        for (Workbooks.Entitled workbook : office.installation().workbooks().list()) {
            if (isOf(workbook, form, lao)) {
                return opened.lay(office.openWorkbook(workbook.id()));
            }
        }
        return opened.lay(office.startWorkbook(form));
    }

    private static boolean isOf(Workbooks.Entitled workbook, String form, Optional<Lao> lao) {
        return workbook.form().equals(form)
                && lao.filter(one -> one.code().equals(workbook.lao())).isPresent();
    }
}
