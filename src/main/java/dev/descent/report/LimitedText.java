package dev.descent.report;

/** Text that is put together under a limit: what is fixed is added, lists take what room is left. */
final class LimitedText {
    /** What a folded part needs beside its table and title. */
    static final int FOLD = 120;

    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private int reserved;

    LimitedText(int longest) {
        this.longest = longest;
    }

    /** Keeps room for what is added later. */
    void reserve(int length) {
        reserved = length;
    }

    /** Gives the reserved room back. */
    void release() {
        reserved = 0;
    }

    /** Adds this as it is. */
    void add(String part) {
        text.append(part);
    }

    /** Adds a table that opens on a click, as many of its rows as there is room for. */
    void fold(String title, MarkdownTable table) {
        String rendered = table.render(room() - FOLD);
        if (!rendered.isEmpty()) {
            String count =
                    table.rows().size() > 1 ? " (" + Numbers.whole(table.rows().size()) + ")" : "";
            add("\n<details><summary>" + title + count + "</summary>\n\n" + rendered + "\n</details>\n");
        }
    }

    private int room() {
        return longest - reserved - text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
