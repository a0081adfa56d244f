package org.samut.sync.server.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.sync.server.console.account.Account;
import org.samut.sync.server.console.page.ListPage;
import org.samut.sync.server.console.page.Selection;
import org.samut.sync.server.console.standing.Filing;
import org.samut.sync.server.console.standing.FormShelf;
import org.samut.sync.server.console.standing.Roll;
import org.samut.sync.server.console.standing.Standing;
import org.samut.sync.server.console.standing.Standings;

/** The LAOs of a selection, of those that an account may see. Safe for several threads. */
final class Chosen {
    /** How many submissions are put into the index before a page is shown. */
    private static final int AT_ONCE = 2_000;

    private final Roll roll;
    private final FormShelf shelf;
    private final Standings standings;
    private final Filing filing;

    Chosen(Roll roll, FormShelf shelf, Standings standings, Filing filing) {
        this.roll = roll;
        this.shelf = shelf;
        this.standings = standings;
        this.filing = filing;
    }

    /**
     * What a selection came to.
     *
     * @param selection with the form that it means
     */
    record Laos(Selection selection, List<Form> forms, Form form, List<Standing> standings) {}

    /** Whether all that came in is in the index. */
    boolean catchUp() throws WorldFailure {
        return filing.catchUp(AT_ONCE);
    }

    /** Empty where no form is published. */
    Optional<Laos> by(Selection wanted, Account account) throws WorldFailure {
        List<Form> forms = shelf.newest();
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        Form form = forms.stream()
                .filter(one -> one.id().equals(wanted.form()))
                .findFirst()
                .orElse(forms.get(0));
        Selection selection =
                new Selection(form.id(), wanted.province(), wanted.district(), wanted.state(), wanted.words());
        List<Standing> seen = standings.of(form).stream()
                .filter(standing -> account.sees(standing.lao().provinceCode()) && isIn(selection, standing))
                .toList();
        return Optional.of(
                new Laos(selection, forms, form, selection.words().isEmpty() ? seen : searched(selection, seen)));
    }

    private static boolean isIn(Selection selection, Standing standing) {
        Lao lao = standing.lao();
        return (selection.province().isEmpty() || selection.province().equals(lao.provinceCode()))
                && (selection.district().isEmpty() || selection.district().equals(lao.district()))
                && (selection.state().isEmpty() || selection.state().get() == standing.state());
    }

    /** Best first. */
    private List<Standing> searched(Selection selection, List<Standing> seen) throws WorldFailure {
        Map<String, Standing> byCode = new HashMap<>();
        seen.forEach(standing -> byCode.put(standing.lao().code(), standing));
        return roll.search(selection.words()).stream()
                .flatMap(lao -> Optional.ofNullable(byCode.get(lao.code())).stream())
                .toList();
    }

    List<Form> forms() throws WorldFailure {
        return shelf.newest();
    }

    List<Standing> standings(Form form) throws WorldFailure {
        return standings.of(form);
    }

    List<ListPage.Place> provinces(Account account) throws WorldFailure {
        Map<String, ListPage.Place> places = new LinkedHashMap<>();
        for (Lao lao : roll.all()) {
            if (account.sees(lao.provinceCode())) {
                places.putIfAbsent(lao.provinceCode(), new ListPage.Place(lao.provinceCode(), lao.province()));
            }
        }
        return List.copyOf(places.values());
    }

    List<String> districts(String province) throws WorldFailure {
        var districts = new TreeSet<String>();
        for (Lao lao : roll.all()) {
            if (lao.provinceCode().equals(province) && !lao.district().isEmpty()) {
                districts.add(lao.district());
            }
        }
        return new ArrayList<>(districts);
    }

    /** The LAO, where the account may see it. */
    Optional<Lao> lao(String code, Account account) throws WorldFailure {
        return roll.find(code).filter(lao -> account.sees(lao.provinceCode()));
    }
}
