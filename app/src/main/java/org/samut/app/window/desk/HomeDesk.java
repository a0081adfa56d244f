package org.samut.app.window.desk;

import java.util.List;
import java.util.Optional;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.head.Window;
import org.samut.core.lao.Lao;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.SignedCopy;
import org.samut.core.text.Text;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.workbook.WorkbookState;

/** What the start screen needs: the workbooks that are here, what is announced, who enters. Blocking. */
public interface HomeDesk {
    /** All workbooks, the one changed last first, and the rest of the start screen. */
    Shelf shelf() throws WorldFailure;

    /** Opens a workbook by its id and makes it the current one. */
    Outcome<DeskWorkbook> open(String workbook) throws WorldFailure;

    void markRead(String announcement) throws WorldFailure;

    /** Who enters from now on; what was entered keeps the name it was entered under. */
    void keepOfficer(String name) throws WorldFailure;

    Optional<String> officer() throws WorldFailure;

    /** One attempt to fetch what is new and to send what waits; answers with what is to be said of it. */
    List<Text> converse() throws WorldFailure;

    /**
     * What the start screen shows.
     *
     * @param last the workbook that was open last
     * @param server the address this PC is enrolled at
     */
    record Shelf(
            List<Shelved> workbooks,
            Optional<String> last,
            List<Announcement> announcements,
            Optional<String> officer,
            Optional<String> server) {
        public Shelf {
            workbooks = List.copyOf(workbooks);
            announcements = List.copyOf(announcements);
        }

        /** How many sealed workbooks the server has not received yet. */
        public long waiting() {
            return workbooks.stream()
                    .filter(one -> one.delivery()
                            .filter(state -> state != DeliveryState.RECEIVED)
                            .isPresent())
                    .count();
        }
    }

    /**
     * A workbook and how far it is.
     *
     * @param form as it applies to the LAO
     * @param errors findings that block sealing, without what is only not filled in yet
     * @param delivery of the newest sealed revision
     * @param window when the form is taken, by the owner's newest word
     * @param signed what is recorded of the sealed revision's signed paper
     * @param evidence how much of the evidence the server has, by its verified receipt
     */
    record Shelved(
            String id,
            Form form,
            Window window,
            Lao lao,
            WorkbookState state,
            int revision,
            List<Progress> areas,
            long errors,
            Optional<DeliveryState> delivery,
            Optional<SignedCopy> signed,
            EvidenceStanding evidence) {
        public Shelved {
            areas = List.copyOf(areas);
        }

        public int toDo() {
            return areas.stream()
                    .mapToInt(area -> area.total() - area.answered())
                    .sum();
        }
    }

    /** How many indicators of an area are answered. */
    record Progress(String code, int answered, int total) {}
}
