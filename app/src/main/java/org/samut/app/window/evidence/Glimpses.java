package org.samut.app.window.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.app.window.thread.Threads;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.Examined;
import org.samut.core.evidence.person.PersonalSearch;
import org.samut.core.evidence.person.PersonalTrace;
import org.samut.core.office.Attaching;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;

/** What was seen in the files, each looked into once. For the screen's thread. */
final class Glimpses {
    private final EvidenceDesk desk;
    private final Threads looks;
    private final Runnable fresh;
    private final Map<String, Optional<Examined>> seen = new HashMap<>();
    private final Set<String> looking = new HashSet<>();

    /** @param fresh is told when something more was seen */
    Glimpses(EvidenceDesk desk, Threads looks, Runnable fresh) {
        this.desk = desk;
        this.looks = looks;
        this.fresh = fresh;
    }

    /** A file that came into the store was looked into on its way. */
    void saw(EvidenceFiles.Stored stored) {
        seen.put(stored.hash(), Optional.of(stored.examined()));
    }

    EvidenceRow row(Workbook now, Evidence one) {
        look(one);
        Optional<Examined> examined = seen.getOrDefault(one.hash(), Optional.empty());
        List<PersonalTrace> traces =
                new ArrayList<>(PersonalSearch.ofNote(one.attachment().note()));
        examined.ifPresent(all -> traces.addAll(all.traces()));
        boolean missing = seen.containsKey(one.hash()) && examined.isEmpty();
        return new EvidenceRow(one, Attaching.elsewhere(now, one), examined, missing, traces);
    }

    private void look(Evidence one) {
        if (!seen.containsKey(one.hash()) && looking.add(one.hash())) {
            looks.onDisk(
                    () -> desk.look(one),
                    examined -> {
                        seen.put(one.hash(), examined);
                        fresh.run();
                    },
                    failure -> seen.put(one.hash(), Optional.empty()));
        }
    }
}
