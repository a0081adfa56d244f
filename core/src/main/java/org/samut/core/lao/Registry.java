package org.samut.core.lao;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.text.Text;

/**
 * All 7,850 local administrative organizations: the published registry and Bangkok. Immutable and thread-safe; loading
 * takes some tens of milliseconds and belongs off the screen's thread.
 */
public final class Registry {
    private static final int CODE_LENGTH = 7;

    private final List<Lao> all;
    private final Map<String, Lao> byCode;
    private final List<SearchedLao> searched;

    Registry(List<SearchedLao> searched) {
        this.searched = List.copyOf(searched);
        byCode = new HashMap<>(searched.size() * 2);
        var laos = new ArrayList<Lao>(searched.size());
        for (SearchedLao one : searched) {
            laos.add(one.lao());
            byCode.put(one.lao().code(), one.lao());
        }
        all = List.copyOf(laos);
    }

    /** The registry that the program carries. */
    public static Registry load() {
        return new Registry(RegistryFiles.read());
    }

    /** Bangkok first, then the order in which the registry was published. */
    public List<Lao> all() {
        return all;
    }

    /** The LAO of a 7-digit code, an 8-digit one with its leading zero, or {@code TH-10}; Thai digits are accepted. */
    public Optional<Lao> find(String code) {
        String plain = code.strip();
        Lao exact = byCode.get(plain);
        return Optional.ofNullable(exact == null ? byCode.get(Typed.code(plain)) : exact);
    }

    /**
     * The LAOs that match every typed word in name, type, district, province or code, best first: the exact code, the
     * whole name, a name that begins so, a name that contains it, then the others. Nothing typed finds nothing.
     */
    public List<Lao> search(String typed, int limit) {
        List<Typed.Word> words = Typed.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        for (int i = 0; i < searched.size(); i++) {
            int rank = searched.get(i).rank(words);
            if (rank != SearchedLao.NO_MATCH) {
                found.add(new Found(rank, i));
            }
        }
        found.sort(Comparator.comparingInt(Found::rank).thenComparingInt(Found::place));
        return found.stream().limit(limit).map(one -> all.get(one.place())).toList();
    }

    /** The LAOs whose code ends in the same six digits: an upgrade changes the first digit only. Contains itself. */
    public List<Lao> sameLastSix(String code) {
        String plain = Typed.code(code.strip());
        if (plain.length() != CODE_LENGTH) {
            return List.of();
        }
        String lastSix = plain.substring(1);
        var same = new ArrayList<Lao>();
        for (Lao lao : all) {
            if (lao.code().length() == CODE_LENGTH && lao.code().endsWith(lastSix)) {
                same.add(lao);
            }
        }
        return List.copyOf(same);
    }

    /** What is odd about a LAO's entry: a code whose first digit tells another type. */
    public List<Text> warnings(Lao lao) {
        Optional<LaoType> told =
                lao.code().length() == CODE_LENGTH ? LaoType.ofDigit(lao.code().charAt(0)) : Optional.of(lao.type());
        if (told.equals(Optional.of(lao.type()))) {
            return List.of();
        }
        String thai =
                told.map(type -> "ขึ้นต้นด้วยเลขของ " + type.registryWord()).orElse("ไม่ขึ้นต้นด้วยเลขของประเภทใด");
        String english =
                told.map(type -> "begins with the digit of " + type).orElse("begins with the digit of no type");
        return List.of(Text.of(
                "รหัส " + lao.code() + " " + thai + " แต่ทะเบียนระบุว่าเป็น "
                        + lao.type().registryWord() + " ใช้รหัสนี้ต่อไปได้ โปรดตรวจสอบว่าเลือกหน่วยงานถูกต้อง",
                "The code " + lao.code() + " " + english + ", but the registry says " + lao.type()
                        + ". The code may be used; please check that this is the right office."));
    }

    private record Found(int rank, int place) {}
}
