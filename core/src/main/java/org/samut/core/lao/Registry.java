package org.samut.core.lao;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.text.Text;

/**
 * All 7,850 local administrative organizations: the published registry and Bangkok. Thread-safe; what is asked first of
 * all of them takes some tens of milliseconds and belongs off the screen's thread, while a single code is looked up
 * without reading the rest.
 */
public final class Registry {
    private static final int CODE_LENGTH = 7;

    private volatile Optional<Whole> whole = Optional.empty();

    private Registry() {}

    /** The registry that the program carries. */
    public static Registry load() {
        return new Registry();
    }

    /** Bangkok first, then the order in which the registry was published. */
    public List<Lao> all() {
        return whole().all();
    }

    /** The LAO of a 7-digit code, an 8-digit one with its leading zero, or {@code TH-10}; Thai digits are accepted. */
    public Optional<Lao> find(String code) {
        String plain = code.strip();
        Optional<Lao> exact = exact(plain);
        return exact.isPresent() ? exact : exact(Typed.code(plain));
    }

    private Optional<Lao> exact(String code) {
        return whole.isPresent() ? Optional.ofNullable(whole.get().byCode().get(code)) : RegistryFiles.one(code);
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
        List<SearchedLao> searched = whole().searched();
        var found = new ArrayList<Found>();
        for (int i = 0; i < searched.size(); i++) {
            int rank = searched.get(i).rank(words);
            if (rank != SearchedLao.NO_MATCH) {
                found.add(new Found(rank, i));
            }
        }
        found.sort(Comparator.comparingInt(Found::rank).thenComparingInt(Found::place));
        return found.stream()
                .limit(limit)
                .map(one -> searched.get(one.place()).lao())
                .toList();
    }

    /** The LAOs whose code ends in the same six digits: an upgrade changes the first digit only. Contains itself. */
    public List<Lao> sameLastSix(String code) {
        String plain = Typed.code(code.strip());
        if (plain.length() != CODE_LENGTH) {
            return List.of();
        }
        String lastSix = plain.substring(1);
        var same = new ArrayList<Lao>();
        for (Lao lao : all()) {
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

    private Whole whole() {
        Optional<Whole> read = whole;
        if (read.isEmpty()) {
            // Read twice by two threads at once it is the same.
            read = Optional.of(Whole.of(RegistryFiles.read()));
            whole = read;
        }
        return read.get();
    }

    private record Found(int rank, int place) {}

    /** The registry as it is searched. */
    private record Whole(List<SearchedLao> searched, List<Lao> all, Map<String, Lao> byCode) {
        static Whole of(List<SearchedLao> searched) {
            Map<String, Lao> byCode = new HashMap<>(searched.size() * 2);
            var all = new ArrayList<Lao>(searched.size());
            for (SearchedLao one : searched) {
                all.add(one.lao());
                byCode.put(one.lao().code(), one.lao());
            }
            return new Whole(List.copyOf(searched), List.copyOf(all), byCode);
        }
    }
}
