package org.samut.app.window.part;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The window's own small drawings, 24 units square, filled with the colour of their style class. */
public enum Icon {
    CHART("M3 3h2.2v15.8H21V21H3zM7.5 11h3v6h-3zm4.6-4h3v10h-3zm4.6 6h3v4h-3z"),
    UP("M12 4l8 9h-5v7H9v-7H4z"),
    DOWN("M12 20l-8-9h5V4h6v7h5z"),
    EQUAL("M0 0h0zM24 24h0zM4 7.5h16v3H4zm0 6h16v3H4z"),
    CHECK("M9 16.2 4.8 12l-1.9 1.9L9 20 21.5 7.5 19.6 5.6z"),
    BELOW("M11 4h2v11.2l4.6-4.6L19 12l-7 7-7-7 1.4-1.4 4.6 4.6z"),
    NONE("M0 0h0zM24 24h0zM5 11h14v2.4H5z"),
    CROSS("M18.3 7.1 16.9 5.7 12 10.6 7.1 5.7 5.7 7.1 10.6 12l-4.9 4.9 1.4 1.4 4.9-4.9 4.9 4.9 1.4-1.4-4.9-4.9z"),
    ERROR("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1.3 15h-2.6v-2.6h2.6zm0-4.4h-2.6V6.6h2.6z"),
    WARNING("M12 2.5 1 21.5h22zM13.2 18.6h-2.4v-2.3h2.4zm0-4h-2.4V9.4h2.4z"),
    FLASK(
            "M9 2h6v2h-1v5.3l5.6 9.5A2.1 2.1 0 0 1 17.8 22H6.2a2.1 2.1 0 0 1-1.8-3.2L10 9.3V4H9zm2.1 8.6L8.4 15h7.2l-2.7-4.4z"),
    DISK("M4 3h13l4 4v14H3V4a1 1 0 0 1 1-1zm2 2v5h10V5zm1 9v5h10v-5z"),
    CLOCK(
            "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6zM11 7v6l5 3 1-1.7-4-2.4V7z"),
    LINE(
            "M12 18.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM5.6 14.6 4 12.9a11.4 11.4 0 0 1 16 0l-1.6 1.7a9.1 9.1 0 0 0-12.8 0zM2.4 11 .8 9.3a15.9 15.9 0 0 1 22.4 0L21.6 11a13.6 13.6 0 0 0-19.2 0z"),
    SHRINK("M10 10H4V8h2.6L3 4.4 4.4 3 8 6.6V4h2zm4 4h6v2h-2.6l3.6 3.6-1.4 1.4-3.6-3.6V20h-2z"),
    // With a point above and below, so that it is not stretched to a square.
    MINUS("M12 4zM12 20zM5 11h14v2.2H5z"),
    WHOLE("M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z"),
    FOLDER("M2 5a1 1 0 0 1 1-1h6.5l2.2 2.4H21a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z"),
    SEAL("M6 10V7a6 6 0 0 1 12 0v3h2v12H4V10zm2.2 0h7.6V7a3.8 3.8 0 0 0-7.6 0z"),
    PRINT("M7 2h10v5H7zM4 8h16a2 2 0 0 1 2 2v7h-4v5H6v-5H2v-7a2 2 0 0 1 2-2zm4 7v5h8v-5z"),
    SEND("M2.5 21 23 12 2.5 3v7l14 2-14 2z"),
    RECEIPT("M5 2h14v20l-2.3-1.6L14.3 22 12 20.4 9.7 22l-2.4-1.6L5 22zm3 5v2h8V7zm0 4v2h8v-2zm0 4v2h5v-2z"),
    SEARCH(
            "M10.5 3a7.5 7.5 0 0 1 6 12l4.8 4.8-1.5 1.5-4.8-4.8A7.5 7.5 0 1 1 10.5 3zm0 2.2a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6z"),
    INFO("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1.2 15.5h-2.4v-7h2.4zm0-8.7h-2.4V6.4h2.4z"),
    LIST("M4 5h3v3H4zm5 .4h11v2.2H9zM4 10.5h3v3H4zm5 .4h11v2.2H9zM4 16h3v3H4zm5 .4h11v2.2H9z"),
    HOME("M12 3 2 12h3v9h5.5v-6h3v6H19v-9h3z"),
    BELL(
            "M12 2a2 2 0 0 1 2 2 6.5 6.5 0 0 1 5 6.3V16l2 2.2V19H3v-.8L5 16v-5.7A6.5 6.5 0 0 1 10 4a2 2 0 0 1 2-2zM9.5 20.2h5a2.5 2.5 0 0 1-5 0z"),
    PERSON("M12 3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM3.5 21a8.5 7.5 0 0 1 17 0z"),
    PLUS("M10.8 4h2.4v6.8H20v2.4h-6.8V20h-2.4v-6.8H4v-2.4h6.8z"),
    BACK("M11.5 4 13 5.5 7.6 11H21v2.2H7.6L13 18.6 11.5 20 3.5 12z"),
    CALENDAR("M6 2h2.2v2h7.6V2H18v2h3v18H3V4h3zm-.8 8v9.8h13.6V10z"),
    LEFT("M15.4 4.6 17 6.2 11.2 12l5.8 5.8-1.6 1.6L8 12z"),
    RIGHT("M8.6 4.6 7 6.2l5.8 5.8L7 17.8l1.6 1.6L16 12z"),
    NOTE("M4 3h16v13l-5 5H4zm3 4v2.2h10V7zm0 4.5v2.2h6v-2.2z"),
    CLIP(
            "M16.5 6v10.5a4.5 4.5 0 0 1-9 0V5.5a3 3 0 0 1 6 0V15a1.5 1.5 0 0 1-3 0V6H9v9a3 3 0 0 0 6 0V5.500a4.500 4.500 0 0 0-9 0V16.500a6 6 0 0 0 12 0V6z"),
    FILTER("M3 4h18v2.4l-7 7.2V21l-4-2.2v-5.2L3 6.4z"),
    UNDO("M8 4v4h6a6 6 0 0 1 0 12H6v-2.3h8a3.7 3.7 0 0 0 0-7.4H8v4L2 9z"),
    REDO("M16 4v4h-6a6 6 0 0 0 0 12h8v-2.3h-8a3.7 3.7 0 0 1 0-7.4h6v4l6-5z"),
    PEOPLE(
            "M8.5 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM16.5 6a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM1.5 20v-2.2C1.5 14.9 5 13 8.5 13s7 1.9 7 4.8V20zm15.5 0v-2.4c0-1.5-.6-2.8-1.6-3.8 3.4-.4 7.1 1.1 7.1 3.8V20z"),
    BOOK(
            "M12 5.5C9.8 4 6.5 3.5 2.5 4v14.5c4-.5 7.3 0 9.5 1.5 2.2-1.5 5.5-2 9.5-1.5V4c-4-.5-7.3 0-9.5 1.5zm-1 11.6c-1.8-.7-4-1-6.5-.9V5.8c2.7 0 5 .5 6.5 1.3zm8.5-.9c-2.5-.1-4.7.2-6.5.9v-10c1.5-.8 3.8-1.3 6.5-1.3z"),
    CONTRAST("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2.4v15.2a7.6 7.6 0 0 1 0-15.2z"),
    PEN("M4 20v-4.2L15.8 4l4.2 4.2L8.2 20z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public Region of(String... styles) {
        Region icon = new Region();
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styles);
        show(icon);
        return icon;
    }

    /** Puts this drawing into an icon that is there. */
    public void show(Region icon) {
        // Not by setStyle: a style of its own is parsed for each icon and shares nothing with the others.
        SVGPath drawing = new SVGPath();
        drawing.setContent(path);
        icon.setShape(drawing);
    }
}
