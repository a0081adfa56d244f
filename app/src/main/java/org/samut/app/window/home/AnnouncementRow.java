package org.samut.app.window.home;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.QrPicture;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.announcement.Announcement;
import org.samut.core.announcement.Links;
import org.samut.core.text.Dates;

/** One announcement: its day and title; pressed, it shows the rest and counts as read. */
final class AnnouncementRow {
    private static final double QR_SIZE = 148;
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private AnnouncementRow() {}

    static Press of(Texts texts, Announcement announcement, Consumer<Announcement> opened) {
        Label day = new Label(
                texts.figures(Dates.day(announcement.day(), texts.language().get())));
        day.getStyleClass().add("muted");
        Label fresh = new Label(texts.say("home.news.fresh"), Icon.BELL.of());
        fresh.getStyleClass().add("fresh");
        Sight.show(fresh, !announcement.read());
        WrappedText title = new WrappedText("news-title");
        title.setText(texts.say(announcement.title()));
        WrappedText body = new WrappedText("news-body");
        body.setText(texts.say(announcement.body()));
        VBox links = links(texts, announcement);
        Sight.show(body, false);
        Sight.show(links, false);
        Press[] row = new Press[1];
        row[0] = new Press(
                new VBox(2, new FlowPane(10, 0, day, fresh), title, body, links),
                () -> {
                    Sight.show(body, !body.isVisible());
                    Sight.show(links, body.isVisible() && !links.getChildren().isEmpty());
                    Sight.show(fresh, false);
                    row[0].pseudoClassStateChanged(UNREAD, false);
                    row[0].setAccessibleText(spoken(texts, announcement, body.isVisible()));
                    opened.accept(announcement);
                },
                "news-row");
        row[0].pseudoClassStateChanged(UNREAD, !announcement.read());
        row[0].setAccessibleText(spoken(texts, announcement, false));
        return row[0];
    }

    /** Each web address whole, and as a code for a telephone: nothing here opens it on this PC. */
    private static VBox links(Texts texts, Announcement announcement) {
        VBox all = new VBox(8);
        for (String link : Links.in(texts.say(announcement.body()))) {
            WrappedText address = new WrappedText("muted");
            address.setText(texts.say("home.news.link", link));
            all.getChildren().add(address);
            QrPicture.of(link, QR_SIZE, texts.say("home.news.qr", link)).ifPresent(all.getChildren()::add);
        }
        return all;
    }

    private static String spoken(Texts texts, Announcement announcement, boolean whole) {
        String title = texts.say(announcement.title());
        return whole ? title + " " + texts.say(announcement.body()) : title;
    }
}
